package dev.covenant.gate;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything there is to tell the author of one of the gate's own files. */
final class FileFaults {
    /** More than any such file needs: what is larger is another file. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private static final ReadLimits LIMITS = new ReadLimits(LIMIT, 20, 200_000, 0, 1);
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:---\\s*)?(?:#.*)?");

    private final Path file;
    private final List<Diagnostic> all = new ArrayList<>();

    FileFaults(Path file) {
        this.file = file;
    }

    /** The file as a tree; empty when it is not there, has nothing but comments, or cannot be read, which is told. */
    Optional<Node> tree() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return tree(in.readNBytes(LIMIT + 1));
        } catch (IOException e) {
            all.add(Diagnostic.error(
                    DiagnosticCode.NO_SUCH_FILE.text(), "cannot be opened: " + e, Location.of(file.toString())));
            return Optional.empty();
        }
    }

    private Optional<Node> tree(byte[] bytes) {
        // Line by line: one expression for all of them would go as deep as the file is long.
        if (new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .allMatch(line -> NOTHING.matcher(line).matches())) {
            return Optional.empty();
        }
        Findings findings = new Findings(true);
        Optional<Node> tree = new TreeReader(LIMITS, findings).read(file.toString(), bytes);
        findings.all().stream().filter(Diagnostic::isError).forEach(all::add);
        return tree;
    }

    <T> FileReading<T> reading(T content) {
        boolean unusable = all.stream().anyMatch(Diagnostic::isError);
        return new FileReading<>(unusable ? Optional.empty() : Optional.of(content), all);
    }

    void add(Diagnostic fault) {
        all.add(fault);
    }

    /** A key that nobody knows. */
    void unknown(String key, Node value, String where, Collection<String> known) {
        String hint = Spelling.hint(key, known);
        String list = "it may have " + String.join(", ", known);
        String message = where + " has no key '" + key + "'";
        all.add(Diagnostic.error("unknown-setting", message, value.location()).withHint(hint.isEmpty() ? list : hint));
    }

    /** A value that cannot be one. */
    void bad(String key, Node value, String wanted) {
        bad(key, value, wanted, List.of());
    }

    /** A value that is none of some words. */
    void bad(String key, Node value, String wanted, List<String> words) {
        Optional<String> text = FileKeys.scalar(value);
        String is = text.map(written -> "'" + written + "'").orElseGet(value::kindInWords);
        String message = "'" + key + "' should be " + wanted + ", not " + is;
        all.add(Diagnostic.error("bad-setting", message, value.location())
                .withHint(text.map(written -> Spelling.hint(written, words)).orElse("")));
    }

    /** Something that is needed and not there. */
    void missing(String key, Node owner, String where, String hint) {
        all.add(Diagnostic.error("missing-setting", where + " has no '" + key + "'", owner.location())
                .withHint(hint));
    }
}
