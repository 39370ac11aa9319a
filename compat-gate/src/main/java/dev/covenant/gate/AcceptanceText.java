package dev.covenant.gate;

import dev.covenant.gate.AcceptanceFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An acceptance as YAML, one line a key. */
final class AcceptanceText {
    /** What ends a text, and what YAML does not allow in one (5.1, Character Set). */
    private static final Pattern ESCAPED = Pattern.compile("[\"\\\\\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");

    private final List<String> lines = new ArrayList<>();

    private AcceptanceText() {}

    static AcceptanceText of(Entry entry, GateFinding finding) {
        AcceptanceText text = new AcceptanceText();
        text.lines.add("# " + finding.finding().rule() + ": "
                + Printable.visible(finding.finding().element()));
        text.line("fingerprint", quoted(finding.finding().fingerprint()));
        if (!finding.contract().isEmpty()) {
            text.line("contract", quoted(finding.contract()));
        }
        text.line("reason", quoted(entry.reason()));
        if (!entry.by().isBlank()) {
            text.line("by", quoted(entry.by()));
        }
        text.line("until", entry.until());
        entry.ticket().ifPresent(ticket -> text.line("ticket", quoted(ticket)));
        if (entry.semverWaived()) {
            text.line("semver", AcceptanceReader.WAIVED);
        }
        return text;
    }

    private void line(String key, String value) {
        lines.add((lines.size() == 1 ? "- " : "  ") + key + ": " + value);
    }

    /** A file with this at its end, its lines indented as those of the file are. */
    String appendedTo(String file) {
        String indent = ITEM.matcher(file)
                .results()
                .findFirst()
                .map(item -> item.group(1))
                .orElse("");
        String end = file.isEmpty() || file.endsWith("\n") ? "" : "\n";
        return file + end + text(indent);
    }

    String text(String indent) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
        return text.toString();
    }

    /** In double quotes, which YAML reads as JSON does: nothing in it can mean anything. */
    private static String quoted(String value) {
        return '"' + ESCAPED.matcher(value).replaceAll(AcceptanceText::escaped) + '"';
    }

    private static String escaped(MatchResult match) {
        char c = match.group().charAt(0);
        String escaped = c == '"' || c == '\\' ? "\\" + c : String.format(Locale.ROOT, "\\u%04x", (int) c);
        return Matcher.quoteReplacement(escaped);
    }
}
