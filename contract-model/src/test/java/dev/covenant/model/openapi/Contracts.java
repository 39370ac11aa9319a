package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Contracts written by a test.
 */
final class Contracts {
    static final String HEAD = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\n";
    static final String HEAD_31 = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n";

    private Contracts() {}

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadResult read(Path folder, String text) {
        return new OpenApiReader().read(write(folder, "contract.yaml", text), ReadOptions.defaults());
    }

    /** The contract, which must have no errors. */
    static Contract contract(Path folder, String text) {
        ReadResult result = read(folder, text);
        assertThat(result.contract()).as(result.diagnostics().toString()).isPresent();
        return result.contract().orElseThrow();
    }
}
