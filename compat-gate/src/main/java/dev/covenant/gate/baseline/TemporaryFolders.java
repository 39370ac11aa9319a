package dev.covenant.gate.baseline;

import dev.covenant.model.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders that are gone when this is closed. */
final class TemporaryFolders implements AutoCloseable {
    private final List<TemporaryFolder> folders = new ArrayList<>();

    Path create() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("covenant-baseline");
        folders.add(folder);
        return folder.path();
    }

    @Override
    public void close() {
        folders.forEach(TemporaryFolder::close);
        folders.clear();
    }
}
