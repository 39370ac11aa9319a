package dev.covenant.gate;

import java.util.regex.Pattern;

/** Texts of a contract as Markdown, in which nothing of them can mean anything. */
final class MarkdownText {
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** A name or a value, on one line. */
    static String code(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "` `";
        }
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Words, on one line. */
    static String words(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[\\\\`*_{}\\[\\]<>#|~]", "\\\\$0");
    }
}
