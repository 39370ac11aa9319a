package dev.covenant.model.tree;

import java.util.Arrays;

/**
 * Columns in characters for a parser that counts UTF-16 units. Asked for places in ascending order; files without
 * characters beyond U+FFFF cost one look at their text.
 */
final class Columns {
    /** Offsets of the first units of characters that have two, ascending. */
    private final int[] pairs;

    private int at;

    Columns(SourceText text) {
        this.pairs = pairsIn(text);
    }

    private static int[] pairsIn(SourceText text) {
        char[] chars = text.chars();
        int[] found = new int[0];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if ((chars[i] & 0xFC00) == 0xD800) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count + 16);
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
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
