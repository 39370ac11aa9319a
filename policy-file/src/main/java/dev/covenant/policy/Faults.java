package dev.covenant.policy;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Everything there is to tell the author of a {@code covenant.yaml}. All of it is an error. */
final class Faults {
    /** What is wrong with the file as such. */
    private final Findings findings = new Findings(true);

    private final List<Diagnostic> faults = new ArrayList<>();

    Findings findings() {
        return findings;
    }

    /** All of them, sorted by place, each once. */
    List<Diagnostic> all() {
        TreeSet<Diagnostic> all = new TreeSet<>(faults);
        findings.all().stream().filter(Diagnostic::isError).forEach(all::add);
        return List.copyOf(all);
    }

    /** A key that nobody knows. */
    void unknown(String key, Node value, String where, Collection<String> known) {
        String hint = Spelling.hint(key, known);
        add(
                "unknown-setting",
                value.location(),
                where + " has no key '" + key + "'",
                hint.isEmpty() ? list(known) : hint);
    }

    /** A key that belongs into a group. */
    void misplaced(String key, Node value, String where, String group) {
        String message = where + " has no key '" + key + "'";
        add("unknown-setting", value.location(), message, "'" + key + "' is a key of '" + group + "'");
    }

    /** A value that cannot be one. */
    void bad(String key, Node value, String wanted) {
        String is = value instanceof ScalarNode scalar && !scalar.isNull()
                ? "'" + scalar.text() + "'"
                : value.kindInWords();
        add("bad-setting", value.location(), "'" + key + "' should be " + wanted + ", not " + is, "");
    }

    /** Values that are right one by one, but not together. */
    void bad(Location location, String message) {
        add("bad-setting", location, message, "");
    }

    /** A file that cannot be opened. */
    void unreadable(Path file, IOException reason) {
        String why = reason instanceof NoSuchFileException ? "there is no such file" : "cannot be opened: " + reason;
        findings.add(DiagnosticCode.NO_SUCH_FILE, Location.of(file.toString()), why);
    }

    void missing(Location location, String message, String hint) {
        add("missing-setting", location, message, hint);
    }

    void contradiction(Location location, String message, String hint) {
        add("contradictory-policy", location, message, hint);
    }

    private void add(String code, Location location, String message, String hint) {
        faults.add(Diagnostic.error(code, message, location).withHint(hint));
    }

    private static String list(Collection<String> known) {
        return "it may have " + String.join(", ", known);
    }
}
