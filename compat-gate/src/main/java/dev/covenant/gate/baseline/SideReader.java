package dev.covenant.gate.baseline;

import dev.covenant.gate.NamedContract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads all contracts of a side. */
final class SideReader {
    /** The key of the contract that all proto files of a side are together: no file is called so. */
    static final String PROTO = "*.proto";

    private SideReader() {}

    static SideResult read(SideOrigin origin, ContractFiles files) {
        return result(origin, SideReading.of(files));
    }

    static SideResult result(SideOrigin origin, SideReading reading) {
        List<Diagnostic> diagnostics =
                reading.diagnostics().stream().map(origin::shown).toList();
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return new SideResult.Unreadable(diagnostics);
        }
        List<NamedContract> contracts = new ArrayList<>();
        for (SideReading.Part part : reading.parts()) {
            part.result().contract().ifPresent(contract -> contracts.add(new NamedContract(part.key(), contract)));
        }
        if (contracts.isEmpty()) {
            return new SideResult.Unreadable(List.of(noContract(reading.files())));
        }
        contracts.sort(Comparator.comparing(NamedContract::key));
        return new SideResult.Found(List.of(origin.with(contracts)), diagnostics);
    }

    private static Diagnostic noContract(ContractFiles files) {
        Path first =
                files.contracts().isEmpty() ? Path.of("") : files.contracts().get(0);
        return Diagnostic.error("no-contract", "there is no contract here", Location.of(first.toString()))
                .withHint("a contract is an OpenAPI file (.yaml, .yml or .json with the key 'openapi' or 'swagger')"
                        + " or a .proto file");
    }
}
