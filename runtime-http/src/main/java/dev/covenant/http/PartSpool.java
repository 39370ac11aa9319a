package dev.covenant.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes the content of a part: in memory as long as there is room, then in a file. */
final class PartSpool extends OutputStream {
    private final Room room;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream disk;

    /** What the parts of one body may still keep in memory, and where they go then. */
    static final class Room {
        private final MultipartLimits limits;
        private int left;

        Room(MultipartLimits limits) {
            this.limits = limits;
            this.left = limits.memoryBytes();
        }

        private Path newFile() throws IOException {
            Path directory = limits.directory().orElse(null);
            return directory == null
                    ? Files.createTempFile("covenant-", ".part")
                    : Files.createTempFile(directory, "covenant-", ".part");
        }
    }

    PartSpool(Room room) {
        this.room = room;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (disk == null && length <= room.left) {
            memory.write(bytes, from, length);
            room.left -= length;
            return;
        }
        if (disk == null) {
            disk = toDisk();
        }
        disk.write(bytes, from, length);
    }

    private OutputStream toDisk() throws IOException {
        file = room.newFile();
        OutputStream out = Files.newOutputStream(file);
        memory.writeTo(out);
        room.left += memory.size();
        memory = new ByteArrayOutputStream();
        return out;
    }

    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    /** The file, when there is one: to be deleted by whoever asks. */
    @Nullable
    Path file() {
        return file;
    }

    Body body() {
        return file == null ? Body.of(memory.toByteArray()) : Body.of(file);
    }
}
