package dev.covenant.gate;

/**
 * Text from a contract, made fit to be shown: no control sequence, no line break, nothing that turns the reading order.
 */
public final class Printable {
    private Printable() {}

    /**
     * The text for a terminal or the log of a build server: on one line, with odd characters as {@code \}{@code uXXXX}, and never what a
     * runner would take for a command to itself ({@code ::set-output}, {@code ##vso[}, {@code ##teamcity[}).
     */
    public static String line(String text) {
        String visible = visible(text);
        if (visible.startsWith("::")) {
            visible = "\\u003a" + visible.substring(1);
        }
        return visible.contains("##") ? visible.replace("##", "\\u0023\\u0023") : visible;
    }

    /** The text on one line, with odd characters as {@code \}{@code uXXXX}. */
    public static String visible(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) < 0x7F) {
            plain++;
        }
        return plain == text.length() ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (cp == '\n') {
                out.append("\\n");
            } else if (isOdd(cp)) {
                String hex = Integer.toHexString(cp);
                // By hand, because a formatter costs more at start-up than a small check.
                out.append("\\u")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            } else {
                out.appendCodePoint(cp);
            }
        }
        return out.toString();
    }

    /** Whether a character does something else than being seen, or is none. */
    private static boolean isOdd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            // Never characters, and not allowed in XML.
            default -> (codePoint & 0xFFFE) == 0xFFFE;
        };
    }
}
