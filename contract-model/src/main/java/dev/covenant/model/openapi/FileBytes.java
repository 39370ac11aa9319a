package dev.covenant.model.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads files whose size is known as a rule, without holding them twice.
 */
final class FileBytes {
    /** The JVM holds a piece as large as what is asked for at once beside the heap. */
    private static final int PIECE = 1 << 17;

    private FileBytes() {}

    /**
     * What is in a file, or the beginning of it.
     *
     * @param most so many bytes at most, whatever the size of the file is said to be
     */
    static byte[] read(Path file, long most) throws IOException {
        int limit = (int) Math.min(Integer.MAX_VALUE - 8, most);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[(int) Math.min(limit, Files.size(file))];
            int length = 0;
            while (length < bytes.length) {
                int read = in.read(bytes, length, Math.min(PIECE, bytes.length - length));
                if (read < 0) {
                    return Arrays.copyOf(bytes, length);
                }
                length += read;
            }
            byte[] rest = in.readNBytes(limit - length);
            return rest.length == 0 ? bytes : joined(bytes, rest);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
