package dev.covenant.http;

/**
 * A set of ASCII characters.
 *
 * @param low a bit for each of the first 64
 * @param high a bit for each of the others
 */
record Ascii(long low, long high) {
    private static final int HALF = Long.SIZE;

    /** The characters that a URI never encodes (RFC 3986, section 2.3), and others. */
    static Ascii unreservedAnd(String others) {
        String all = "-._~" + others;
        Ascii set = new Ascii(0, 0).range('a', 'z').range('A', 'Z').range('0', '9');
        for (int at = 0; at < all.length(); at++) {
            set = set.range(all.charAt(at), all.charAt(at));
        }
        return set;
    }

    private Ascii range(char from, char to) {
        Ascii set = this;
        for (char c = from; c <= to; c++) {
            set = c < HALF ? new Ascii(set.low | 1L << c, set.high) : new Ascii(set.low, set.high | 1L << (c - HALF));
        }
        return set;
    }

    /** The set less one character of the upper or lower half. */
    Ascii without(char c) {
        return c < HALF ? new Ascii(low & ~(1L << c), high) : new Ascii(low, high & ~(1L << (c - HALF)));
    }

    boolean contains(char c) {
        if (c < HALF) {
            return (low >>> c & 1) != 0;
        }
        return c < 2 * HALF && (high >>> (c - HALF) & 1) != 0;
    }
}
