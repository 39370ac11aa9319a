package dev.covenant.compat;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads contracts for tests. */
final class Contracts {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private Contracts() {}

    static Contract read(Path file) {
        var result = new OpenApiReader().read(file, ReadOptions.defaults().toCompare());
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }

    static Contract of(Path folder, String text) {
        try {
            return read(Files.writeString(Files.createTempFile(folder, "contract", ".yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> check(Contract old, Contract revised) {
        return CheckJob.run(CheckRequest.of(old, revised, TODAY)).findings();
    }
}
