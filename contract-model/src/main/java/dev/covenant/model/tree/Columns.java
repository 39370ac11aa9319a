package dev.covenant.model.tree;

/**
 * Columns in characters for a parser that counts UTF-16 units. Asked for places in ascending order; files without
 * characters beyond U+FFFF cost one look at their text.
 */
final class Columns {
    /** Offsets of the first units of characters that have two, ascending. */
    private final int[] pairs;

    private int at;

    Columns(SourceText text) {
        this.pairs = text.pairs();
    }

    /** The column of the place that has this offset and this column in UTF-16 units. */
    int of(long offset, int column) {
        long lineStart = offset - (column - 1);
        while (at < pairs.length && pairs[at] < lineStart) {
            at++;
        }
        int before = 0;
        for (int i = at; i < pairs.length && pairs[i] < offset; i++) {
            before++;
        }
        return column - before;
    }
}
