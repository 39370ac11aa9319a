package dev.covenant.cli;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are written all or none, and none of them half: each is made beside its place, and moved there when all are made.
 */
final class ReportFiles {
    private final Map<Path, Path> made = new LinkedHashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();

    /** Writes the content of a file. */
    interface Content {
        void write(Appendable out) throws IOException;
    }

    /** Makes a file, and the folders above it where there are none. */
    void make(Path file, Content content) {
        try {
            Path place = place(file.toAbsolutePath());
            Path beside = isPipe(place) ? place : beside(place);
            made.put(place, beside);
            try (var out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                content.write(out);
            }
        } catch (IOException e) {
            faults.add(fault(file, e));
        }
    }

    /** Moves all to their places; what could not be made or moved, and then nothing more is moved. */
    List<Diagnostic> finish() {
        made.forEach((place, beside) -> {
            if (faults.isEmpty()) {
                move(place, beside);
            }
        });
        made.forEach(ReportFiles::forget);
        return List.copyOf(faults);
    }

    private void move(Path place, Path beside) {
        try {
            if (!place.equals(beside)) {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            faults.add(fault(place, e));
        }
    }

    /** A link stays one: what it leads to is replaced. */
    private static Path place(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.exists(file) ? file.toRealPath() : file;
    }

    /** What was written to a pipe or a terminal is gone, and cannot be moved there. */
    private static boolean isPipe(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place);
    }

    private static Path beside(Path place) {
        return place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static void forget(Path place, Path beside) {
        try {
            if (!place.equals(beside)) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + beside, e);
        }
    }

    private static Diagnostic fault(Path file, IOException e) {
        boolean bare = e instanceof FileSystemException system && system.getReason() == null;
        String reason =
                bare ? e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage() : e.getMessage();
        return Diagnostic.error("unwritable-output", "cannot be written: " + reason, Location.of(file.toString()));
    }
}
