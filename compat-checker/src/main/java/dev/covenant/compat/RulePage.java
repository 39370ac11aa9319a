package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.ContractKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on a rule: what it means, what to do, how grave it is each way, an example.
 *
 * @param id of the rule
 * @param descriptions what it says of itself, one for each layer and kind
 * @param example Markdown with a diff
 */
record RulePage(String id, List<RuleDescription> descriptions, Optional<String> example) {
    private static final String FENCE = "```";

    /** In Markdown, for the documentation. */
    String markdown() {
        StringBuilder page = new StringBuilder("# `").append(id).append("`\n");
        Map<String, String> texts = texts();
        texts.forEach((text, kinds) -> page.append('\n')
                .append(texts.size() > 1 ? "**" + kinds + "**: " : "")
                .append(text)
                .append('\n'));
        page.append("\n| contract | felt in | way | level | judged under |\n|---|---|---|---|---|\n");
        descriptions.stream().flatMap(RulePage::rows).distinct().forEach(page::append);
        if (descriptions.stream().anyMatch(rule -> !everyProfileJudges(rule.layer()))) {
            page.append("\nUnder the other profiles it is information.\n");
        }
        example.ifPresent(text -> page.append("\n## Example\n\n").append(text));
        return page.toString();
    }

    private static Stream<String> rows(RuleDescription rule) {
        return levels(rule).entrySet().stream()
                .map(level -> "| " + kinds(rule) + " | " + words(rule.layer()) + " | " + level.getValue() + " | "
                        + level.getKey() + " | " + profiles(rule.layer()) + " |\n");
    }

    /** For a terminal. */
    String text() {
        StringBuilder page = new StringBuilder(id).append("\n\n");
        texts().keySet().forEach(text -> page.append(text).append("\n"));
        page.append('\n');
        descriptions.stream().flatMap(RulePage::lines).distinct().forEach(page::append);
        example.ifPresent(text -> page.append('\n').append(withoutFences(text)));
        return page.toString();
    }

    private static Stream<String> lines(RuleDescription rule) {
        String judged = everyProfileJudges(rule.layer()) ? "" : " (profiles " + profiles(rule.layer()) + ")";
        return levels(rule).entrySet().stream()
                .map(level -> "  " + kinds(rule) + ", " + words(rule.layer()) + judged + ", " + level.getValue() + ": "
                        + level.getKey() + "\n");
    }

    private static String withoutFences(String example) {
        return example.lines()
                .filter(line -> !line.startsWith(FENCE))
                .map(line -> line.isEmpty() ? "" : "  " + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What it means and what to do, with the contracts that this is about. */
    private Map<String, String> texts() {
        return descriptions.stream()
                .collect(Collectors.toMap(
                        rule -> rule.meaning() + " " + rule.advice(),
                        RulePage::kinds,
                        (one, other) -> one.contains(other) ? one : one + ", " + other,
                        LinkedHashMap::new));
    }

    private static String kinds(RuleDescription rule) {
        return Arrays.stream(ContractKind.values())
                .filter(rule.kinds()::contains)
                .map(kind -> kind == ContractKind.OPENAPI ? "OpenAPI" : "proto")
                .collect(Collectors.joining(", "));
    }

    /** Levels in words, with the ways that each is about. */
    private static Map<String, String> levels(RuleDescription rule) {
        Map<String, String> levels = Arrays.stream(Position.values())
                .filter(rule.levels()::containsKey)
                .collect(Collectors.toMap(
                        way -> inWords(rule.levels().getOrDefault(way, "")),
                        Position::word,
                        (one, other) -> one + ", " + other,
                        LinkedHashMap::new));
        boolean everywhere = levels.size() == 1 && rule.levels().size() == Position.values().length;
        return everywhere ? Map.of(levels.keySet().iterator().next(), "every way") : levels;
    }

    private static String inWords(String level) {
        return level.isEmpty() ? "depends on the change" : level;
    }

    private static boolean everyProfileJudges(Layer layer) {
        return Arrays.stream(Profile.values()).allMatch(profile -> profile.judges(layer));
    }

    private static String profiles(Layer layer) {
        return everyProfileJudges(layer)
                ? "all profiles"
                : Arrays.stream(Profile.values())
                        .filter(profile -> profile.judges(layer))
                        .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Layer layer) {
        return switch (layer) {
            case ROUTE -> "calls that do not arrive";
            case WIRE -> "what is sent";
            case JSON -> "the JSON form";
            case SOURCE -> "generated code";
            case BEHAVIOUR -> "what it means";
            case POLICY -> "promises";
        };
    }
}
