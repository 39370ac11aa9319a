package dev.covenant.codegen;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes Java of all contracts of a request.
 */
final class Generation {
    private final Iterable<Generator> generators;
    private final GenerateRequest request;
    private final List<GeneratedType> types = new ArrayList<>();
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<ForeignFile> foreign = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Generation(Iterable<Generator> generators, GenerateRequest request) {
        this.generators = generators;
        this.request = request;
    }

    /** Everything they lead to, with an error for what cannot be together in one folder. */
    static GenerationResult of(ContractReading reading, Iterable<Generator> generators, GenerateRequest request) {
        Generation generation = new Generation(generators, request);
        Map<Path, String> packages =
                PackageNames.of(List.copyOf(reading.contracts().keySet()), request);
        packages.forEach((path, name) -> generation.add(reading.contract(path), name));
        String base = request.basePackage().orElse(PackageNames.DEFAULT_BASE);
        reading.gathered().forEach(contract -> generation.add(contract, base));
        generation.tellOfPackage(reading);
        return generation.result();
    }

    private void add(Contract contract, String basePackage) {
        GenerateOptions options = new GenerateOptions(
                basePackage, request.kinds(), request.reading().tools().tools());
        boolean understood = false;
        for (Generator generator : generators) {
            if (generator.accepts(contract)) {
                understood = true;
                add(generator.generate(contract, options));
            }
        }
        if (!understood) {
            throw new IllegalStateException("there is no generator for a contract of kind " + contract.kind());
        }
    }

    private void add(GenerationResult result) {
        types.addAll(result.types());
        files.addAll(result.files());
        foreign.addAll(result.foreign());
        diagnostics.addAll(result.diagnostics());
    }

    /** A package that nothing goes to is a misunderstanding. */
    private void tellOfPackage(ContractReading reading) {
        if (request.basePackage().isPresent() && reading.contracts().isEmpty()) {
            reading.gathered().stream()
                    .filter(contract -> contract.kind() == ContractKind.PROTO)
                    .map(Contract::location)
                    .findFirst()
                    .ifPresent(this::tellOfPackage);
        }
    }

    private void tellOfPackage(Location place) {
        diagnostics.add(new Diagnostic(
                Severity.INFO,
                "package-of-proto",
                "the package asked for does not apply to proto contracts",
                place,
                "each .proto file says its own with option java_package, or else with its package"));
    }

    private GenerationResult result() {
        GenerationResult all = new GenerationResult(types, files, foreign, diagnostics);
        diagnostics.addAll(Collisions.of(all, ContractInputs.place(request.output())));
        return new GenerationResult(types, files, foreign, diagnostics);
    }
}
