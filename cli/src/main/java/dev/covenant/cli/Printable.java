package dev.covenant.cli;

/**
 * Text from a contract, made fit for a terminal: no control sequence, no line break, nothing that turns the reading order.
 */
final class Printable {
    private Printable() {}

    /** The text on one line, with odd characters as {@code \}{@code uXXXX}. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (cp >= ' ' && cp < 0x7F) {
                out.append((char) cp);
            } else if (cp == '\n') {
                out.append("\\n");
            } else if (isOdd(cp)) {
                out.append(String.format("\\u%04x", cp));
            } else {
                out.appendCodePoint(cp);
            }
        }
        return out.toString();
    }

    private static boolean isOdd(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
