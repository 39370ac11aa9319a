package dev.covenant.compat;

import dev.covenant.compat.PairAnswer.Outcome;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Checks many pairs of contracts in one process: one JSON object a line, {@code {id, old, new, today?, only?}}, has one
 * answer.
 */
public final class PairsRun {
    private final ReadOptions options;
    private final LocalDate today;
    private final UnaryOperator<CheckRequest> settings;
    private final Rulebook book = Rulebook.load();

    /**
     * A run.
     *
     * @param today the day of judgement of pairs that do not say theirs
     * @param settings what is asked of every pair beside the default
     */
    public PairsRun(ReadOptions options, LocalDate today, UnaryOperator<CheckRequest> settings) {
        this.options = options.toCompare();
        this.today = today;
        this.settings = settings;
    }

    /**
     * Answers every line of a file, in order.
     *
     * @throws IOException when the file cannot be read
     */
    public void run(Path pairs, Consumer<PairAnswer> answers) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(pairs)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    answers.accept(answer(line));
                }
            }
        }
    }

    PairAnswer answer(String line) {
        Optional<PairLine> pair = PairLine.parse(line);
        if (pair.isEmpty()) {
            return PairAnswer.failed("", Outcome.MISUNDERSTOOD, "no JSON object: " + line);
        }
        String id = pair.get().id();
        try {
            return answer(pair.get());
        } catch (StackOverflowError e) {
            return PairAnswer.failed(id, Outcome.UNREADABLE, "the contract is nested too deeply");
        } catch (RuntimeException e) {
            // The other pairs are answered whatever becomes of this one.
            return PairAnswer.failed(id, Outcome.BUG, "internal error: " + e);
        }
    }

    private PairAnswer answer(PairLine pair) {
        if (pair.old().isEmpty() || pair.revised().isEmpty()) {
            return PairAnswer.failed(pair.id(), Outcome.MISUNDERSTOOD, "'old' and 'new' are wanted");
        }
        try {
            LocalDate day = pair.today().map(LocalDate::parse).orElse(today);
            PairSide old = new PairSide(Path.of(pair.old().get()), pair.only());
            PairAnswer answer =
                    check(pair.id(), old, new PairSide(Path.of(pair.revised().get()), pair.only()), day);
            return pair.only().isEmpty() ? answer : answer.inFolders();
        } catch (DateTimeParseException e) {
            return PairAnswer.failed(
                    pair.id(),
                    Outcome.MISUNDERSTOOD,
                    "'today' is no date: " + pair.today().orElse(""));
        } catch (InvalidPathException e) {
            return PairAnswer.failed(pair.id(), Outcome.MISUNDERSTOOD, "no path: " + e.getInput());
        }
    }

    private PairAnswer check(String id, PairSide old, PairSide revised, LocalDate day) {
        Optional<ContractReader> oldReader = reader(old.path());
        Optional<ContractReader> newReader = reader(revised.path());
        if (oldReader.isEmpty() || newReader.isEmpty()) {
            Path path = (oldReader.isEmpty() ? old : revised).path();
            return PairAnswer.failed(id, Outcome.UNREADABLE, "no contract: " + path);
        }
        ReadResult before = old.read(oldReader.get(), options);
        ReadResult after = revised.read(newReader.get(), options);
        if (before.contract().isEmpty() || after.contract().isEmpty()) {
            return PairAnswer.failed(
                    id, Outcome.UNREADABLE, firstError(before.contract().isEmpty() ? before : after));
        }
        return check(
                id, CheckRequest.of(before.contract().get(), after.contract().get(), day));
    }

    private PairAnswer check(String id, CheckRequest request) {
        Contract old = request.old();
        Contract revised = request.revised();
        return old.kind() == revised.kind()
                ? PairAnswer.checked(id, CheckJob.run(settings.apply(request), book))
                : PairAnswer.failed(
                        id,
                        Outcome.MISUNDERSTOOD,
                        "contracts of different kinds: " + old.kind() + " and " + revised.kind());
    }

    private static String firstError(ReadResult result) {
        return result.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(Diagnostic::toString)
                .orElse("the contract cannot be read");
    }

    private static Optional<ContractReader> reader(Path path) {
        return ServiceLoader.load(ContractReader.class, PairsRun.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(reader -> Files.isDirectory(path) ? reader.gathers() : reader.recognises(path))
                .findFirst();
    }
}
