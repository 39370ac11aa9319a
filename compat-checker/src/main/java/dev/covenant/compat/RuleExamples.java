package dev.covenant.compat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examples of rules, as Markdown: a small diff of a contract, and what is found in it. They lie beside the classes of who has the rules, in
 * {@value #RESOURCE}, and are written by a test from the cases that the rules are tested with.
 *
 * @param homes classes beside which there may be such a file
 */
record RuleExamples(List<Class<?>> homes) {
    static final String RESOURCE = "rule-examples.md";

    RuleExamples {
        homes = List.copyOf(homes);
    }

    /** The example of a rule; absent when nobody has one. */
    Optional<String> of(String id) {
        return homes.stream()
                .map(RuleExamples::read)
                .map(examples -> Optional.ofNullable(examples.get(id)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By id: the lines below a heading with the id up to the next heading. */
    private static Map<String, String> read(Class<?> home) {
        Map<String, StringBuilder> examples = new HashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text(home).split("\n", -1)) {
            if (line.startsWith("# ")) {
                current = examples.computeIfAbsent(line.substring(2), id -> new StringBuilder());
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new HashMap<>();
        examples.forEach((id, lines) -> texts.put(id, lines.toString().strip() + "\n"));
        return texts;
    }

    private static String text(Class<?> home) {
        try (InputStream in = home.getResourceAsStream(RESOURCE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a class path that cannot be read", e);
        }
    }
}
