package dev.covenant.compat;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks many pairs of contracts in one process: one JSON object a line, {@code {id, old, new, today?, only?}}, is
 * answered by one a line.
 */
public final class PairsRun {
    private final ReadOptions options;
    private final UnaryOperator<CheckRequest> settings;

    /**
     * A run.
     *
     * @param settings what is asked of every pair beside the default
     */
    public PairsRun(ReadOptions options, UnaryOperator<CheckRequest> settings) {
        this.options = options;
        this.settings = settings;
    }

    /**
     * Answers every line of a file.
     *
     * @throws IOException when the file cannot be read
     */
    public void run(Path pairs, PrintStream out) throws IOException {
        try (Stream<String> lines = Files.lines(pairs)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> out.println(answer(line)));
        }
    }

    String answer(String line) {
        Findings findings = new Findings(false);
        Optional<Node> node = new TreeReader(ReadLimits.defaults(), findings)
                .read("pairs.json", line.getBytes(StandardCharsets.UTF_8));
        if (node.isEmpty() || !(node.get() instanceof MappingNode pair)) {
            return ReportJson.failed("", "no JSON object: " + line);
        }
        String id = text(pair, "id").orElse("");
        Optional<String> old = text(pair, "old");
        Optional<String> revised = text(pair, "new");
        if (old.isEmpty() || revised.isEmpty()) {
            return ReportJson.failed(id, "'old' and 'new' are wanted");
        }
        Optional<String> today = text(pair, "today");
        List<String> only = texts(pair.get("only"));
        try {
            LocalDate day = today.map(LocalDate::parse).orElseGet(LocalDate::now);
            return check(id, new Side(Path.of(old.get()), only), new Side(Path.of(revised.get()), only), day);
        } catch (DateTimeParseException e) {
            return ReportJson.failed(id, "'today' is no date: " + today.orElse(""));
        }
    }

    /**
     * One side of a pair.
     *
     * @param only the folders in it that count, if not all; the others are there to be imported
     */
    private record Side(Path path, List<String> only) {
        List<Path> named() {
            return only.isEmpty()
                    ? List.of(path)
                    : only.stream().map(path::resolve).filter(Files::exists).toList();
        }
    }

    private static List<String> texts(@Nullable Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.items().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(item -> ((ScalarNode) item).text())
                        .toList()
                : List.of();
    }

    private static Optional<String> text(MappingNode pair, String key) {
        return pair.get(key) instanceof ScalarNode scalar && scalar.isText()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private String check(String id, Side old, Side revised, LocalDate today) {
        Optional<ContractReader> oldReader = reader(old.path());
        Optional<ContractReader> newReader = reader(revised.path());
        if (oldReader.isEmpty() || newReader.isEmpty()) {
            return ReportJson.failed(id, "no contract: " + (oldReader.isEmpty() ? old : revised).path());
        }
        ReadResult before = read(oldReader.get(), old);
        ReadResult after = read(newReader.get(), revised);
        if (before.contract().isEmpty() || after.contract().isEmpty()) {
            return ReportJson.failed(id, firstError(before.contract().isEmpty() ? before : after));
        }
        Contract was = before.contract().get();
        Contract is = after.contract().get();
        if (was.kind() != is.kind()) {
            return ReportJson.failed(id, "contracts of different kinds: " + was.kind() + " and " + is.kind());
        }
        return ReportJson.pair(id, CheckJob.run(settings.apply(CheckRequest.of(was, is, today))));
    }

    private static String firstError(ReadResult result) {
        return result.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(Diagnostic::toString)
                .orElse("the contract cannot be read");
    }

    private static Optional<ContractReader> reader(Path path) {
        return ServiceLoader.load(ContractReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(reader -> Files.isDirectory(path) ? reader.gathers() : reader.recognises(path))
                .findFirst();
    }

    private ReadResult read(ContractReader reader, Side side) {
        ReadOptions here = side.only().isEmpty() ? options : options.withIncludeRoots(List.of(side.path()));
        return reader.read(side.named(), here);
    }
}
