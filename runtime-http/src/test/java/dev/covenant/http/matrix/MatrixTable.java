package dev.covenant.http.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Where the results of a run are collected: {@code target/matrix-NAME.txt}, and standard output when everything is run. */
final class MatrixTable {
    private MatrixTable() {}

    static synchronized Measured note(String transport, Measured measured) {
        if (!Files.exists(file(transport))) {
            note(transport, Measured.head());
        }
        note(transport, measured.toString());
        return measured;
    }

    /** Adds a line of its own kind. */
    static synchronized void note(String transport, String line) {
        Path file = file(transport);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Extent.ALL) {
            System.out.println(line);
        }
    }

    private static Path file(String transport) {
        return Path.of("target", "matrix-" + transport + ".txt");
    }
}
