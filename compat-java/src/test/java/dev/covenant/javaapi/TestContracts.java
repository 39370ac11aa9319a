package dev.covenant.javaapi;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.openapi.OpenApiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads contracts for tests. */
final class TestContracts {
    private TestContracts() {}

    static Contract read(Path file) {
        var result = new OpenApiReader().read(file, ReadOptions.defaults());
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }

    /** As those read it who only compare; empty for what is no contract. */
    static Optional<Contract> tryRead(Path file) {
        return new OpenApiReader()
                .read(file, ReadOptions.defaults().toCompare())
                .contract();
    }

    /** A folder of the corpus that lies beside the project, or above it. */
    static Optional<Path> corpus(String folder) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/corpus").resolve(folder);
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
