package dev.covenant.truth;

import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.ContractDiff;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.Shift;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed, so that it is the same of a pair and of the same pair backwards.
 */
final class Mirror {
    /** Each word and what it is backwards; the first that a rule ends with counts. */
    private static final Map<String, List<String>> WORDS = Map.of(
            ".narrowed", List.of("narrower", "wider"),
            ".widened", List.of("wider", "narrower"),
            ".added", List.of("more", "less"),
            ".added-required", List.of("more", "less"),
            ".added-optional", List.of("more", "less"),
            ".removed", List.of("less", "more"));

    private static final List<String> TOLD = List.of(
            "version.",
            "lifecycle.",
            "schema.union.",
            "union.",
            "schema.default",
            "field.mutability",
            "schema.type.",
            "schema.applicator.");

    private Mirror() {}

    /**
     * What has changed, without what only one way has: advice on versions, how types become alternatives, types that nobody uses, and what
     * is said of an end, which is judged by its day. Rules on types and on keywords are named by whom they hurt, so there the change itself
     * is asked.
     */
    static Set<String> of(Contract old, Contract revised, boolean backwards) {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : Contracts.check(old, revised)) {
            boolean told = finding.position() == Position.NONE
                    || TOLD.stream().anyMatch(word -> finding.rule().startsWith(word));
            if (!told) {
                lines.add(line(finding, backwards));
            }
        }
        ContractDiff.of(old, revised).stream()
                .filter(occurrence -> occurrence.position() != Position.NONE)
                .flatMap(occurrence -> shift(occurrence, backwards).stream())
                .forEach(lines::add);
        return lines;
    }

    private static Optional<String> shift(Occurrence occurrence, boolean backwards) {
        if (occurrence.change() instanceof TypeChange.Type change) {
            // Every number is a text in a parameter, but a text that must be a number now is told as another type.
            boolean text = change.site().element().contains("parameter");
            Shift shift = backwards ? change.shift().reversed() : change.shift();
            return Optional.of("type " + (text ? "" : shift) + place(occurrence));
        } else if (occurrence.change() instanceof TypeChange.Applicator change) {
            // Of what a keyword goes on asking it is not always known whether it is more or less.
            Shift shift = backwards ? change.shift().reversed() : change.shift();
            return Optional.of(change.aspect() + " " + (change.kept() ? "" : shift) + place(occurrence));
        }
        return Optional.empty();
    }

    private static String place(Occurrence occurrence) {
        return "@" + occurrence.position() + " "
                + plain(occurrence.change().site().element());
    }

    private static String line(Finding finding, boolean backwards) {
        String rule = finding.rule();
        for (Map.Entry<String, List<String>> word : WORDS.entrySet()) {
            if (rule.endsWith(word.getKey())) {
                String stem = rule.substring(0, rule.length() - word.getKey().length());
                rule = stem + " " + word.getValue().get(backwards ? 1 : 0);
                break;
            }
        }
        return rule + " " + finding.aspect() + "@" + finding.position() + " " + plain(finding.element());
    }

    /** Without what an element is called by on one side only. */
    private static String plain(String element) {
        return element.replaceAll("text/[a-z*]+", "text/x")
                .replaceAll("/moved|/v[12](?=/)", "")
                .replaceAll(
                        "\\.[^ ]*\\.item list|\\.(any|object|string|integer|number|boolean|list|map)( list| map|"
                                + " [0-9]+)*( \\([a-z0-9-]+\\))?(?=[.\\[]|$)",
                        ".n");
    }
}
