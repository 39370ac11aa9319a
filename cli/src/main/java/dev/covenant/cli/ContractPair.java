package dev.covenant.cli;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two contracts that a check is about, as the command line names them.
 *
 * @param old where the contract is that clients know
 * @param revised where the contract is that is to replace it
 */
record ContractPair(Path old, Path revised) {
    static final String BASE_ROOT = "--base-root";
    static final String REVISION_ROOT = "--revision-root";
    static final List<Option> OPTIONS = List.of(
            Option.values("-I", "ROOT", "Further folder that $ref may reach, and where imports are looked for."),
            Option.value(BASE_ROOT, "DIR", "The same for OLD alone, looked at first."),
            Option.value(REVISION_ROOT, "DIR", "The same for NEW alone, looked at first."));

    /**
     * The operands.
     *
     * @throws UsageException when they are not two, or no files or folders
     */
    static ContractPair of(Arguments arguments) {
        List<String> operands = arguments.operands();
        if (operands.size() != 2) {
            throw new UsageException("which contracts? covenant check OLD NEW, or covenant check --pairs FILE");
        }
        return new ContractPair(path(operands.get(0)), path(operands.get(1)));
    }

    /** Two letters before a colon are no drive of Windows. */
    private static Path path(String operand) {
        Path path = GenerateArguments.path(operand);
        if (operand.indexOf(':') > 1 && !Files.exists(path)) {
            throw new UsageException("OLD and NEW are files or folders; git refs, URLs and Maven artifacts are not"
                    + " supported: " + operand);
        }
        return path;
    }

    /** Both sides as they were read. */
    record Sides(ReadResult old, ReadResult revised) {
        boolean areReadable() {
            return old.contract().isPresent() && revised.contract().isPresent();
        }

        /** Nobody can mend the past: of the old contract only that is told which is in the way. */
        void tell(Console console) {
            Severity least = old.contract().isPresent() ? Severity.ERROR : Severity.WARNING;
            new DiagnosticPrinter(console.err(), least).print(old.diagnostics());
            new DiagnosticPrinter(console.err(), Severity.WARNING).print(revised.diagnostics());
        }
    }

    /**
     * Reads both, whatever becomes of the first.
     *
     * @param shared what holds for both
     */
    Sides read(Arguments arguments, ReadOptions shared) {
        return new Sides(
                read(old, arguments.value(BASE_ROOT), shared), read(revised, arguments.value(REVISION_ROOT), shared));
    }

    private static ReadResult read(Path contract, Optional<String> root, ReadOptions shared) {
        List<Path> roots = new ArrayList<>();
        root.map(GenerateArguments::path).ifPresent(roots::add);
        roots.addAll(shared.includeRoots());
        ReadResult result = OneContract.reader(contract).read(List.of(contract), shared.withIncludeRoots(roots));
        if (result.contract().isEmpty() && result.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            throw new UsageException("a folder is a contract of .proto files, and there are none in " + contract
                    + "; of OpenAPI, name the file");
        }
        return result;
    }

    /**
     * Makes sure that two contracts can be compared.
     *
     * @throws UsageException when one is OpenAPI and the other one proto
     */
    static void requireOneKind(Contract old, Contract revised) {
        if (old.kind() != revised.kind()) {
            throw new UsageException("nothing to compare: OLD is " + Choice.word(old.kind()) + ", NEW is "
                    + Choice.word(revised.kind()));
        }
    }
}
