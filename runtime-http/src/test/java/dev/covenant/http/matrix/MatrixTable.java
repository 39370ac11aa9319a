package dev.covenant.http.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the results of a run are collected: {@code target/matrix-NAME.txt}, and standard output when everything is run. */
final class MatrixTable {
    private MatrixTable() {}

    static synchronized Measured note(String transport, Measured measured) {
        Path file = Path.of("target", "matrix-" + transport + ".txt");
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                write(file, Measured.head());
            }
            write(file, measured.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measured;
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (Extent.ALL) {
            System.out.println(line);
        }
    }
}
