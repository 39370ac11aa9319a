package dev.covenant.gate;

/**
 * Text from a contract inside Markdown (CommonMark as GitHub and GitLab read it): it can only be read; it is never markup, HTML, a link, a
 * mention or the number of an issue. What is a name in a contract is best told as {@link #code(String) code}.
 */
public final class Markdown {
    /** What may mean something anywhere in a line. */
    private static final String MARKUP = "\\`*_[]<>~|$&{}^";

    /** Splits what platforms would link after Markdown is HTML, where a backslash does not help any more. */
    private static final String SPLIT = "<!-- -->";

    private Markdown() {}

    /** Prose: on one line, every character taken at its face value. */
    public static String text(String text) {
        String line = Printable.visible(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        int start = startsBlock(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (i == start || MARKUP.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
            if (isLinked(line, i)) {
                out.append(SPLIT);
            }
        }
        return out.toString();
    }

    /** Where the character is that would make a line a list, a heading or a rule; -1 if none does. */
    private static int startsBlock(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int digits = at;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        if (digits > at) {
            boolean item = digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
            return item && (digits + 1 == line.length() || line.charAt(digits + 1) == ' ') ? digits : -1;
        }
        return at < line.length() && "-+=#".indexOf(line.charAt(at)) >= 0 ? at : -1;
    }

    private static boolean isLinked(String line, int at) {
        return switch (line.charAt(at)) {
            case '@', '#' -> true;
            case ':' -> line.startsWith("//", at + 1);
            case 'w', 'W' -> line.regionMatches(true, at - 2, "www.", 0, 4);
            default -> false;
        };
    }

    /** A name or a value as code, on one line; empty for what is empty. Not for cells of tables. */
    public static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String line = Printable.visible(text);
        String fence = "`".repeat(longestRun(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** The same for a cell of a table, where a bar would end the cell even inside code. */
    public static String codeCell(String text) {
        return code(text).replace("|", "\\|");
    }

    private static int longestRun(String line) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Lines of a contract as a block of code, such as a piece of it or a diff; ends with a line break. */
    public static String block(String language, Iterable<String> lines) {
        StringBuilder body = new StringBuilder();
        int longest = 2;
        for (String line : lines) {
            body.append(Printable.visible(line.replace("\t", "    "))).append('\n');
            longest = Math.max(longest, longestRun(line));
        }
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + body + fence + "\n";
    }
}
