package dev.covenant.codegen;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All contracts of a request, read.
 *
 * @param contracts those that are a file each and can be used, by their file, in the order of the request
 * @param gathered those that are made of all files of their kind
 * @param diagnostics of all, whether or not they can be used
 * @param files every file that was looked at, sorted
 */
record ContractReading(
        Map<Path, Contract> contracts, List<Contract> gathered, List<Diagnostic> diagnostics, List<Path> files) {
    static ContractReading of(
            ContractInputs inputs,
            GenerateRequest request,
            Iterable<ContractReader> readers,
            GenerateProgress progress) {
        GenerateRequest.Reading reading = request.reading();
        ReadOptions options = new ReadOptions(
                        reading.strict(), reading.includeRoots(), reading.allowedOrigins(), ReadLimits.defaults())
                .withTools(reading.tools().tools());
        OverlayChoice overlays = new OverlayChoice(inputs, reading.overlays());
        Run run = new Run(options, overlays, readers, progress, inputs);
        run.diagnostics.addAll(inputs.diagnostics());
        inputs.named().forEach(file -> run.read(file, true));
        inputs.found().forEach(file -> run.read(file, false));
        run.gathered.forEach(run::gather);
        run.diagnostics.addAll(overlays.unmatched());
        if (run.contracts.isEmpty() && run.together.isEmpty() && run.diagnostics.isEmpty()) {
            request.contracts()
                    .forEach(folder -> run.diagnostics.add(Diagnostic.error(
                            "no-contract", "there is no contract in this folder", ContractInputs.place(folder))));
        }
        return run.reading();
    }

    Contract contract(Path file) {
        return Objects.requireNonNull(contracts.get(file));
    }

    /** Every contract. */
    List<Contract> all() {
        List<Contract> all = new ArrayList<>(contracts.values());
        all.addAll(gathered);
        return all;
    }

    boolean failed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** What is collected on the way. */
    private static final class Run {
        private final ReadOptions options;
        private final OverlayChoice overlays;
        private final Iterable<ContractReader> readers;
        private final GenerateProgress progress;
        private final ContractInputs inputs;
        private final Map<Path, Contract> contracts = new LinkedHashMap<>();
        private final Map<ContractReader, Set<Path>> gathered = new LinkedHashMap<>();
        private final List<Contract> together = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final TreeSet<Path> files = new TreeSet<>();
        private int looked;

        Run(
                ReadOptions options,
                OverlayChoice overlays,
                Iterable<ContractReader> readers,
                GenerateProgress progress,
                ContractInputs inputs) {
            this.options = options;
            this.overlays = overlays;
            this.readers = readers;
            this.progress = progress;
            this.inputs = inputs;
        }

        private void read(Path file, boolean named) {
            looked++;
            if (contracts.containsKey(file)) {
                return;
            }
            files.add(file);
            ContractReader reader = reader(file, named);
            if (reader == null) {
                return;
            }
            progress.reading(file, looked, inputs.all().size());
            if (reader.gathers()) {
                gathered.computeIfAbsent(reader, r -> new LinkedHashSet<>()).add(file);
                return;
            }
            ReadResult result = reader.read(
                    file, overlays.of(file).map(options::withOverlay).orElse(options));
            if (named || !isNoContract(result)) {
                overlays.read(file);
                add(result);
                result.contract().ifPresent(contract -> contracts.put(file, contract));
            }
        }

        /** Reads as one contract what belongs together; a folder stands for what was found in it. */
        private void gather(ContractReader reader, Set<Path> some) {
            ReadOptions chosen = some.stream()
                    .flatMap(file -> overlays.of(file).stream())
                    .findFirst()
                    .map(options::withOverlay)
                    .orElse(options);
            some.forEach(overlays::read);
            ReadResult result = reader.read(inputs.asGiven(some), chosen);
            add(result);
            result.contract().ifPresent(together::add);
        }

        private void add(ReadResult result) {
            diagnostics.addAll(result.diagnostics());
            files.addAll(result.files());
        }

        /** A file that the user names is read whatever it looks like: the first reader will say what is wrong with it. */
        private @Nullable ContractReader reader(Path file, boolean named) {
            ContractReader first = null;
            for (ContractReader reader : readers) {
                if (reader.recognises(file)) {
                    return reader;
                }
                first = first == null ? reader : first;
            }
            return named ? first : null;
        }

        private static boolean isNoContract(ReadResult result) {
            return result.diagnostics().stream().anyMatch(d -> d.code().equals("not-a-contract"));
        }

        ContractReading reading() {
            return new ContractReading(
                    Collections.unmodifiableMap(contracts),
                    List.copyOf(together),
                    List.copyOf(diagnostics),
                    List.copyOf(files));
        }
    }
}
