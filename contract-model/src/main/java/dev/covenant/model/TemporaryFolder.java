package dev.covenant.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder where the platform keeps its temporary files. It is gone, with all that is in it, when this is closed, and also when
 * somebody interrupts the process before.
 */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(() -> delete(path), "delete " + path.getFileName());
    }

    /**
     * A new one.
     *
     * @param prefix how its name begins
     * @throws IOException when it cannot be made, or the process is ending
     */
    public static TemporaryFolder create(String prefix) throws IOException {
        // Its real path: what protoc and git say of files is compared with it.
        TemporaryFolder folder =
                new TemporaryFolder(Files.createTempDirectory(prefix).toRealPath());
        try {
            Runtime.getRuntime().addShutdownHook(folder.atExit);
            return folder;
        } catch (IllegalStateException e) {
            delete(folder.path);
            throw new IOException("the process is ending", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Deletes it. What cannot be deleted stays: its work is done. */
    @Override
    public void close() {
        delete(path);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs, and finds nothing.
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed or deleted stays where the platform keeps its temporary files.
            folder.toFile().deleteOnExit();
        }
    }
}
