package dev.covenant.gate;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of acceptances. */
final class AcceptanceReader {
    static final String WAIVED = "waived";
    static final List<String> KEYS =
            List.of("fingerprint", "rule", "element", "contract", "reason", "by", "until", "ticket", "semver");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12}");
    private static final String WHO = "who accepts something says why, and until when";

    private final Path file;
    private final FileFaults faults;
    private final KnownRules rules = new KnownRules();

    AcceptanceReader(Path file) {
        this.file = file;
        this.faults = new FileFaults(file);
    }

    FileReading<AcceptanceFile> read() {
        List<Acceptance> all = new ArrayList<>();
        faults.tree().ifPresent(root -> entries(root, all));
        return faults.reading(new AcceptanceFile(file, all));
    }

    private void entries(Node root, List<Acceptance> all) {
        if (!(root instanceof SequenceNode list)) {
            faults.bad("the file", root, "a list of acceptances");
            return;
        }
        for (Node item : list.items()) {
            if (item instanceof MappingNode entry) {
                entry(entry).ifPresent(all::add);
            } else {
                faults.bad("an acceptance", item, "an object");
            }
        }
    }

    private Optional<Acceptance> entry(MappingNode entry) {
        for (int i = 0; i < entry.size(); i++) {
            if (!KEYS.contains(entry.key(i))) {
                faults.unknown(entry.key(i), entry.value(i), "an acceptance", KEYS);
            }
        }
        subject(entry);
        Optional<String> reason = needed(entry, "reason");
        Optional<Until> until = needed(entry, "until").flatMap(text -> until(text, entry));
        boolean waived = text(entry, "semver").isPresent();
        if (waived && !text(entry, "semver").orElse("").equals(WAIVED)) {
            faults.bad("semver", node(entry, "semver"), "'" + WAIVED + "' where it is said at all");
        }
        if (reason.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Acceptance(
                text(entry, "fingerprint"),
                text(entry, "rule"),
                text(entry, "element"),
                text(entry, "contract"),
                reason.get(),
                text(entry, "by").orElse(""),
                until.get(),
                text(entry, "ticket"),
                waived,
                entry.location(),
                List.of()));
    }

    /** What it is about is said in one of two ways. */
    private void subject(MappingNode entry) {
        boolean byRule = entry.has("rule") || entry.has("element");
        if (!entry.has("fingerprint") && !byRule) {
            faults.missing("fingerprint", entry, "an acceptance", "the report tells it; or say rule and element");
        } else if (entry.has("fingerprint")) {
            fingerprint(entry, byRule);
        } else {
            String hint = "a rule that is to be less grave everywhere belongs into " + GateFile.NAME + ", below rules";
            needed(entry, "element", hint);
            needed(entry, "rule", hint).ifPresent(rule -> rule(rule, node(entry, "rule")));
        }
    }

    private void fingerprint(MappingNode entry, boolean byRule) {
        boolean whole = text(entry, "fingerprint")
                .filter(text -> FINGERPRINT.matcher(text).matches())
                .isPresent();
        if (!whole) {
            faults.bad("fingerprint", node(entry, "fingerprint"), "twelve hexadecimal digits");
        }
        if (byRule) {
            faults.bad("fingerprint", node(entry, "fingerprint"), "alone, or rule and element instead");
        }
    }

    private void rule(String text, Node node) {
        RuleAt rule = RuleAt.of(text);
        rules.fault(rule.id(), node.location()).ifPresent(faults::add);
        if (rule.position().isPresent()
                && rule.position().flatMap(RuleAt::position).isEmpty()) {
            faults.bad(
                    "rule",
                    node,
                    "a rule, or a rule and one of @" + RuleAt.positions().replace(", ", ", @"));
        }
    }

    private Optional<Until> until(String text, MappingNode entry) {
        Optional<Until> until = Until.parse(text);
        if (until.isEmpty()) {
            faults.bad("until", node(entry, "until"), "a day such as 2026-06-30 or a version such as 2.0.0");
        }
        return until;
    }

    private Optional<String> needed(MappingNode entry, String key) {
        return needed(entry, key, WHO);
    }

    private Optional<String> needed(MappingNode entry, String key, String hint) {
        Optional<String> text = text(entry, key);
        if (!entry.has(key)) {
            faults.missing(key, entry, "an acceptance", hint);
        }
        return text;
    }

    /** The text of a key; what is no text, or an empty one, is told. */
    private Optional<String> text(MappingNode entry, String key) {
        Node node = entry.get(key);
        if (node == null) {
            return Optional.empty();
        }
        Optional<String> text = FileKeys.scalar(node).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            faults.bad(key, node, "a text that is not empty");
        }
        return text;
    }

    private static Node node(MappingNode entry, String key) {
        Node node = entry.get(key);
        return node == null ? entry : node;
    }
}
