package dev.covenant.gate.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are gone when this is closed. */
final class TemporaryFolders implements AutoCloseable {
    private final List<Path> folders = new ArrayList<>();

    Path create() throws IOException {
        Path folder = Files.createTempDirectory("covenant-baseline").toRealPath();
        folders.add(folder);
        return folder;
    }

    @Override
    public void close() {
        folders.forEach(TemporaryFolders::delete);
        folders.clear();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that cannot be listed stays until the process ends; its work is done.
            folder.toFile().deleteOnExit();
        }
    }
}
