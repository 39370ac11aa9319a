package dev.covenant.model.proto;

import dev.covenant.model.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A proto file as it lies on the disk.
 */
final class SourceFile {
    /** protoc counts columns so. */
    private static final int TAB = 8;

    private final String name;
    private final String shown;
    private final Path path;
    private final byte[] bytes;
    private final int[] lines;
    private final List<Imports.Found> imports;

    /**
     * @param name as it is imported
     * @param shown what to call it in front of the user
     */
    SourceFile(String name, String shown, Path path, byte[] bytes) {
        this.name = name;
        this.shown = shown;
        this.path = path;
        this.bytes = bytes;
        this.lines = lineStarts(bytes);
        this.imports = Imports.of(bytes);
    }

    private static int[] lineStarts(byte[] bytes) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String name() {
        return name;
    }

    String shown() {
        return shown;
    }

    Path path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Imports.Found> imports() {
        return imports;
    }

    /** The file as a whole. */
    Location whole() {
        return Location.of(shown);
    }

    /**
     * A place that protoc tells.
     *
     * @param line from 0
     * @param column from 0, counted in bytes, tabs to the next multiple of 8
     * @param pointer the name of what is there
     */
    Location location(int line, int column, String pointer) {
        int offset = offset(line, column);
        int start = lines[Math.min(line, lines.length - 1)];
        return new Location(shown, line + 1, characters(start, offset) + 1, pointer);
    }

    /** The place of a byte. */
    Location locationAt(int offset, String pointer) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Location(shown, line + 1, characters(lines[line], offset) + 1, pointer);
    }

    /** The offset of the byte at a place as protoc tells it. */
    int offset(int line, int column) {
        if (line >= lines.length) {
            return bytes.length;
        }
        int at = lines[line];
        for (int passed = 0; passed < column && at < bytes.length && bytes[at] != '\n'; at++) {
            passed += bytes[at] == '\t' ? TAB - passed % TAB : 1;
        }
        return at;
    }

    private int characters(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, start, end - start, StandardCharsets.UTF_8).length();
            }
        }
        return end - start;
    }
}
