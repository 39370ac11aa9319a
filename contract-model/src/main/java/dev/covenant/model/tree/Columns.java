package dev.covenant.model.tree;

/**
 * Columns in characters for a parser that counts UTF-16 units. Asked for places in ascending order, so the text is
 * walked once; files without characters beyond U+FFFF cost nothing.
 */
final class Columns {
    private final String text;
    private final boolean needed;
    private int at;
    private int pairsOnLine;

    Columns(String text) {
        this.text = text;
        this.needed = hasSurrogates(text);
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The column of the place that has this offset and this column in UTF-16 units. */
    int of(long offset, int column) {
        if (!needed) {
            return column;
        }
        for (; at < offset; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                pairsOnLine = 0;
            } else if (Character.isHighSurrogate(c)) {
                pairsOnLine++;
            }
        }
        return column - pairsOnLine;
    }
}
