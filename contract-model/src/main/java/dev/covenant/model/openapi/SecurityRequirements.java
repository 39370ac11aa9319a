package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the alternatives that a contract or an operation asks for. Unlike anything else, what cannot be understood here is never
 * left out: an operation would then be open that its author wanted closed. It is an error, in a lenient run too.
 */
final class SecurityRequirements {
    private static final String KEY = "security";
    private static final int NAMES_IN_A_HINT = 8;

    private final ReadRun run;
    private final Set<String> usable;
    private final Set<String> broken;

    /**
     * @param usable names of the schemes that callers can be asked for
     * @param broken names that are declared, but lack what their type needs
     */
    SecurityRequirements(ReadRun run, Set<String> usable, Set<String> broken) {
        this.run = run;
        this.usable = usable;
        this.broken = broken;
    }

    /** The alternatives given here; null when nothing is said. */
    @Nullable
    List<SecurityRequirement> read(MappingNode parent) {
        Node written = parent.get(KEY);
        if (written == null) {
            return null;
        }
        if (Fields.isNull(written)) {
            // As if it were not there: what holds for the whole contract goes on holding.
            run.fields().wrongKind(written, KEY, "an array");
            return null;
        }
        if (!(written instanceof SequenceNode list)) {
            malformed(written, "should be an array of alternatives", "write [{" + example(written) + ": []}]");
            return List.of();
        }
        List<SecurityRequirement> alternatives = new ArrayList<>();
        for (Node item : list.items()) {
            if (item instanceof MappingNode all) {
                alternatives.add(alternative(all));
            } else {
                malformed(
                        item,
                        "has an alternative that should be an object with the names of schemes",
                        "write {" + example(item) + ": []}, or {} for anybody");
            }
        }
        return alternatives;
    }

    private SecurityRequirement alternative(MappingNode all) {
        List<SecurityRequirement.Use> uses = new ArrayList<>();
        for (Entries.Entry entry : Entries.sorted(all)) {
            if (!usable.contains(entry.key())) {
                unknown(entry);
            }
            uses.add(new SecurityRequirement.Use(entry.key(), scopes(entry)));
        }
        return new SecurityRequirement(uses, all.location());
    }

    private List<String> scopes(Entries.Entry entry) {
        if (Fields.isNull(entry.value())) {
            return List.of();
        }
        List<String> scopes = new ArrayList<>();
        if (entry.value() instanceof SequenceNode list) {
            for (Node item : list.items()) {
                if (item instanceof ScalarNode scope && !scope.isNull()) {
                    scopes.add(scope.text());
                } else {
                    malformed(item, "has a scope of '" + entry.key() + "' that should be text", "name the scope");
                }
            }
        } else {
            malformed(
                    entry.value(),
                    "should give the scopes of '" + entry.key() + "' as an array",
                    "write " + entry.key() + ": [], or the scopes in the brackets");
        }
        scopes.sort(null);
        return scopes;
    }

    private void unknown(Entries.Entry entry) {
        String name = entry.key();
        String why = broken.contains(name) ? "is declared, but cannot be used" : "is not declared";
        String hint = Spelling.nearest(name, usable)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(this::declared);
        // Who only compares asks nobody for it, and sees that it is asked for.
        boolean comparing = run.options().comparing();
        run.findings()
                .add(
                        comparing ? DiagnosticCode.UNDECLARED_SCHEME : DiagnosticCode.UNKNOWN_SECURITY_SCHEME,
                        entry.value().location(),
                        "the security scheme '" + name + "' " + why + ", so nobody could be asked for it",
                        hint);
    }

    private String declared() {
        if (usable.isEmpty()) {
            return "no scheme is declared";
        }
        String some = usable.stream().limit(NAMES_IN_A_HINT).collect(Collectors.joining(", "));
        return "declared are " + some + (usable.size() > NAMES_IN_A_HINT ? ", ..." : "");
    }

    private void malformed(Node at, String wrong, String hint) {
        run.findings()
                .add(
                        DiagnosticCode.MALFORMED_SECURITY,
                        at.location(),
                        "'" + KEY + "' " + wrong + ", not " + at.kindInWords(),
                        hint);
    }

    /** A name of a scheme for a hint: the one that was probably meant. */
    private static String example(Node written) {
        if (written instanceof ScalarNode text && text.isText()) {
            return text.text();
        }
        return written instanceof MappingNode mapping && mapping.size() > 0 ? mapping.key(0) : "<scheme>";
    }
}
