package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Direction;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Rulebook;
import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and checks contracts for tests. */
final class Contracts {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Rulebook RULES = Rulebook.load();

    private final Path folder;

    Contracts(Path folder) {
        this.folder = folder;
    }

    Contract read(JsonNode contract) {
        try {
            Path file = Files.writeString(folder.resolve("contract.json"), contract.toString());
            ReadResult result =
                    new OpenApiReader().read(file, ReadOptions.defaults().toCompare());
            return result.contract()
                    .orElseThrow(() ->
                            new IllegalArgumentException(result.diagnostics().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract of a file; absent when it cannot be read. */
    static Optional<Contract> read(Path file) {
        return new OpenApiReader()
                .read(file, ReadOptions.defaults().toCompare())
                .contract();
    }

    static List<Finding> check(Contract old, Contract revised) {
        return check(old, revised, Direction.BACKWARD);
    }

    static List<Finding> check(Contract old, Contract revised, Direction direction) {
        CheckRequest request = CheckRequest.of(old, revised, TODAY).withDirection(direction);
        return CheckJob.run(request, RULES).findings();
    }

    List<Finding> check(JsonNode old, JsonNode revised) {
        return check(read(old), read(revised));
    }

    static String words(Finding finding) {
        return finding.level().word() + " " + finding.rule()
                + (finding.aspect().isEmpty() ? "" : " (" + finding.aspect() + ")") + "@"
                + finding.position().word() + " " + finding.element() + " "
                + finding.before().orElse("-") + " -> " + finding.after().orElse("-");
    }

    static long errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isBreaking).count();
    }
}
