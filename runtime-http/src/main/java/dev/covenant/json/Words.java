package dev.covenant.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at a time, as a little-endian word: the first byte is the lowest. */
final class Words {

    /** How many bytes a word has. */
    static final int SIZE = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = LOW_BITS * '"';
    private static final long BACKSLASHES = LOW_BITS * '\\';
    private static final long SPACES = LOW_BITS * ' ';

    private Words() {}

    static long get(byte[] from, int at) {
        return (long) LONGS.get(from, at);
    }

    static void put(byte[] to, int at, long word) {
        LONGS.set(to, at, word);
    }

    /**
     * Marks what a JSON string cannot hold as it is or what is not ASCII: quotes, backslashes, controls, bytes above
     * 0x7F. The lowest mark is exact, those above it need not be (a borrow runs upwards only, from a byte that is
     * itself marked).
     */
    static long special(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        return (((quote - LOW_BITS) & ~quote) | ((backslash - LOW_BITS) & ~backslash) | (word - SPACES) | word)
                & HIGH_BITS;
    }

    /** Whether one of the bytes is a backslash. */
    static boolean hasBackslash(long word) {
        long backslash = word ^ BACKSLASHES;
        return ((backslash - LOW_BITS) & ~backslash & HIGH_BITS) != 0;
    }

    /** The index, 0 to 7, of the lowest byte that {@link #special} marked; the argument is not 0. */
    static int firstMark(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}
