package dev.covenant.codegen.watch;

import java.util.List;
import java.util.Map;

/** Rules as YAML: queries as blocks, so that people can read them; every other text in quotes. */
final class RulesYaml {
    private final StringBuilder out = new StringBuilder();

    /** The groups by their names, in their order. */
    static String of(List<String> comments, Map<String, List<Rule>> groups) {
        RulesYaml yaml = new RulesYaml();
        comments.forEach(comment -> yaml.line("# " + comment));
        yaml.line("groups:");
        groups.forEach(yaml::group);
        return yaml.out.toString();
    }

    private void group(String name, List<Rule> rules) {
        line("  - name: " + quoted(name));
        line("    rules:");
        for (Rule rule : rules) {
            if (rule instanceof Rule.Recorded recorded) {
                line("      - record: " + quoted(recorded.name()));
                query(rule);
            } else if (rule instanceof Rule.Alert alert) {
                alert(alert);
            }
        }
    }

    private void alert(Rule.Alert alert) {
        line("      - alert: " + quoted(alert.name()));
        query(alert);
        line("        for: " + alert.urgency().holds());
        line("        labels:");
        line("          severity: " + alert.urgency().severity());
        alert.urgency().labels().forEach((label, value) -> line("          " + label + ": " + quoted(value)));
        line("        annotations:");
        line("          summary: " + quoted(alert.summary()));
        line("          description: " + quoted(alert.description()));
    }

    private void query(Rule rule) {
        line("        expr: |-");
        rule.query().lines().forEach(line -> line("          " + line));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** In double quotes; what cannot be printed is escaped, as YAML 1.2 has it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(cp -> {
            if (cp == '"' || cp == '\\') {
                quoted.append('\\').append((char) cp);
            } else if (isPrintable(cp)) {
                quoted.appendCodePoint(cp);
            } else {
                quoted.append("\\U%08x".formatted(isHalf(cp) ? 0xFFFD : cp));
            }
        });
        return quoted.append('"').toString();
    }

    /** Those of YAML 1.2, section 5.1, without what breaks lines or cannot be seen. */
    private static boolean isPrintable(int cp) {
        return (cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && !isHalf(cp) && !isInvisible(cp));
    }

    private static boolean isInvisible(int cp) {
        return switch (Character.getType(cp)) {
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isHalf(int cp) {
        return Character.getType(cp) == Character.SURROGATE;
    }
}
