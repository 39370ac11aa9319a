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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All contracts of a request, read.
 *
 * @param contracts those that can be used, by their file, in the order of the request
 * @param diagnostics of all, whether or not they can be used
 * @param files every file that was looked at, sorted
 */
record ContractReading(Map<Path, Contract> contracts, List<Diagnostic> diagnostics, List<Path> files) {
    static ContractReading of(
            ContractInputs inputs,
            GenerateRequest request,
            Iterable<ContractReader> readers,
            GenerateProgress progress) {
        GenerateRequest.Reading reading = request.reading();
        ReadOptions options = new ReadOptions(
                reading.strict(), reading.includeRoots(), reading.allowedOrigins(), ReadLimits.defaults());
        OverlayChoice overlays = new OverlayChoice(inputs, reading.overlays());
        Run run = new Run(options, overlays, readers, progress, inputs.all().size());
        run.diagnostics.addAll(inputs.diagnostics());
        inputs.named().forEach(file -> run.read(file, true));
        inputs.found().forEach(file -> run.read(file, false));
        run.diagnostics.addAll(overlays.unmatched());
        if (run.contracts.isEmpty() && run.diagnostics.isEmpty()) {
            request.contracts()
                    .forEach(folder -> run.diagnostics.add(Diagnostic.error(
                            "no-contract", "there is no contract in this folder", ContractInputs.place(folder))));
        }
        return new ContractReading(
                Collections.unmodifiableMap(run.contracts), List.copyOf(run.diagnostics), List.copyOf(run.files));
    }

    Contract contract(Path file) {
        return Objects.requireNonNull(contracts.get(file));
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
        private final Map<Path, Contract> contracts = new LinkedHashMap<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final TreeSet<Path> files = new TreeSet<>();
        private final int inputs;
        private int looked;

        Run(
                ReadOptions options,
                OverlayChoice overlays,
                Iterable<ContractReader> readers,
                GenerateProgress progress,
                int inputs) {
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
            progress.reading(file, looked, inputs);
            ReadResult result = reader.read(
                    file, overlays.of(file).map(options::withOverlay).orElse(options));
            if (named || !isNoContract(result)) {
                overlays.read(file);
                diagnostics.addAll(result.diagnostics());
                files.addAll(result.files());
                result.contract().ifPresent(contract -> contracts.put(file, contract));
            }
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
    }
}
