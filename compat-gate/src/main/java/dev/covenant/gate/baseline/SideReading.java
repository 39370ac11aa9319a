package dev.covenant.gate.baseline;

import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contracts of a side as their readers read them.
 *
 * @param parts one a contract, whether or not it can be used
 * @param faults folders that cannot be read
 */
record SideReading(ContractFiles files, List<Part> parts, List<Diagnostic> faults) {
    /**
     * A contract.
     *
     * @param paths that were named or found
     * @param gathered whether many files are this one contract
     */
    record Part(String key, List<Path> paths, boolean gathered, ReadResult result) {
        private boolean isUsedBy(Part other) {
            Set<Path> used = new HashSet<>();
            other.result().files().forEach(file -> used.add(real(file)));
            return !other.key().equals(key) && paths.stream().map(Part::real).anyMatch(used::contains);
        }

        private static Path real(Path file) {
            return file.toAbsolutePath().normalize();
        }

        /** A file that looks like a contract and has only what others refer to. */
        private boolean isAuxiliary(List<Part> all) {
            boolean idle = result.contract()
                    .map(contract -> contract.operations().isEmpty())
                    .orElse(true);
            return !gathered && idle && all.stream().anyMatch(this::isUsedBy);
        }
    }

    static SideReading of(ContractFiles files) {
        Run run = new Run(files);
        ContractSearch.Found found = ContractSearch.in(files.contracts());
        found.candidates().forEach(run::read);
        run.gather();
        List<Part> parts =
                run.parts.stream().filter(part -> !part.isAuxiliary(run.parts)).toList();
        return new SideReading(files, parts, found.faults());
    }

    /** Of all contracts. */
    List<Diagnostic> diagnostics() {
        Stream<Diagnostic> ofParts = parts.stream().flatMap(part -> part.result().diagnostics().stream());
        return Stream.concat(faults.stream(), ofParts).sorted().distinct().toList();
    }

    /** What is collected on the way. */
    private static final class Run {
        private final ContractFiles files;
        private final List<ContractReader> readers = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<ContractReader, List<ContractSearch.Candidate>> gathered = new LinkedHashMap<>();

        Run(ContractFiles files) {
            this.files = files;
            ServiceLoader.load(ContractReader.class, SideReading.class.getClassLoader())
                    .forEach(readers::add);
        }

        /** What somebody names is a contract, or should be: the first reader says what is wrong with it. */
        void read(ContractSearch.Candidate candidate) {
            ContractReader reader = readers.stream()
                    .filter(each -> each.recognises(candidate.file()))
                    .findFirst()
                    .orElse(candidate.named() ? readers.get(0) : null);
            if (reader == null) {
                return;
            }
            if (reader.gathers()) {
                gathered.computeIfAbsent(reader, any -> new ArrayList<>()).add(candidate);
                return;
            }
            ReadResult result = reader.read(candidate.file(), options(List.of(candidate.file())));
            boolean other = result.diagnostics().stream()
                    .anyMatch(found -> found.code().equals(DiagnosticCode.NOT_A_CONTRACT.text()));
            if (candidate.named() || !other) {
                parts.add(new Part(free(candidate), List.of(candidate.file()), false, result));
            }
        }

        /** Of two files with one path below their folders the second one is called with its folder's name. */
        private String free(ContractSearch.Candidate candidate) {
            boolean taken = parts.stream().anyMatch(part -> part.key().equals(candidate.key()));
            return taken ? candidate.longKey() : candidate.key();
        }

        void gather() {
            gathered.forEach((reader, candidates) -> {
                List<Path> found =
                        candidates.stream().map(ContractSearch.Candidate::file).toList();
                List<Path> given = candidates.stream()
                        .map(ContractSearch.Candidate::given)
                        .distinct()
                        .toList();
                ReadResult result = reader.read(given, options(found));
                boolean alone =
                        candidates.size() == 1 && candidates.get(0).key().isEmpty();
                parts.add(new Part(alone ? "" : SideReader.PROTO, found, true, result));
            });
        }

        private ReadOptions options(List<Path> contract) {
            return OverlayChoice.of(files).options(contract).toCompare();
        }
    }
}
