package dev.covenant.truth;

import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings so that those of a pair and those of the same pair backwards are the same.
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

    private Mirror() {}

    /** What was found, without what only one way has: advice on versions, how types become alternatives, and
     * types that nobody uses. */
    static Set<String> of(List<Finding> findings, boolean backwards) {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : findings) {
            boolean told = finding.position() == Position.NONE
                    || finding.rule().startsWith("version.")
                    || finding.rule().startsWith("schema.union.")
                    || finding.rule().startsWith("union.")
                    || finding.rule().startsWith("schema.default")
                    || finding.rule().startsWith("field.mutability");
            if (!told) {
                lines.add(line(finding, backwards));
            }
        }
        return lines;
    }

    private static String line(Finding finding, boolean backwards) {
        String rule = finding.rule();
        if (rule.startsWith("schema.type.") && finding.element().contains("parameter")) {
            // Every number is a text there, but a text that must be a number now is told as another type.
            return "schema.type@" + finding.element();
        }
        for (Map.Entry<String, List<String>> word : WORDS.entrySet()) {
            if (rule.endsWith(word.getKey())) {
                String stem = rule.substring(0, rule.length() - word.getKey().length());
                rule = stem + " " + word.getValue().get(backwards ? 1 : 0);
                break;
            }
        }
        return rule + " " + finding.aspect() + "@" + finding.position() + " "
                + finding.element()
                        .replaceAll(
                                "\\.[^ ]*\\.item list|\\.(any|object|string|integer|number|boolean|list|map)( list|"
                                        + " [0-9]+)*(?=[.\\[]|$)",
                                ".n");
    }
}
