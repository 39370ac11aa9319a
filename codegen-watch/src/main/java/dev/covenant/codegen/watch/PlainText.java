package dev.covenant.codegen.watch;

/**
 * A contract's text made harmless for those who read it, and for the programs on the way: one line without anything invisible, not too
 * long, and no markup or variable of the program that shows it.
 */
final class PlainText {
    private static final int LONGEST = 200;
    private static final String MARKUP = "\\`*_{}[]()<>#|!~";

    private PlainText() {}

    /** One line of visible characters; what is longer than 200 is cut. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST + 1L).forEach(cp -> line.appendCodePoint(isVisible(cp) ? cp : ' '));
        String words = line.toString().strip().replaceAll(" {2,}", " ");
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…"
                : words;
    }

    /** For titles in Grafana, which replaces {@code $name}, {@code ${name}} and {@code [[name]]} by its variables. */
    static String title(String text) {
        return line(text).replace('$', '＄').replace("[[", "[ [");
    }

    /** For Markdown in Grafana. */
    static String markdown(String text) {
        StringBuilder out = new StringBuilder();
        title(text).chars().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append((char) c);
        });
        return out.toString();
    }

    /** For annotations of alerts, which Prometheus runs as templates of Go: a brace is written by a template of its own. */
    static String annotation(String text) {
        return line(text).replace("{", "{{\"{\"}}");
    }

    private static boolean isVisible(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
