package dev.covenant.json;

/** Numbers as JSON text. */
final class NumberEncoder {

    /** The most bytes that a long or a double takes. */
    static final int MAX_LENGTH = 32;

    // With at most 15 digits in all, one division gives the double nearest to a decimal, and no two decimals share a
    // double: so a decimal
    // that gives the same double again is the shortest there is, once it has no zeros at its end. Likewise 6 digits for
    // floats.
    private static final double[] SCALES = {1e2, 1e6};
    private static final double DOUBLE_DIGITS = 1e15;
    private static final float FLOAT_SCALE = 1e2f;
    private static final float FLOAT_DIGITS = 1e6f;

    private static final byte[] PAIRS = pairs();
    private static final long[] POWERS = powers();

    private NumberEncoder() {}

    /** Puts a long's digits at the position, and tells the position after them. */
    static int putLong(long value, byte[] to, int at) {
        if (value == Long.MIN_VALUE) {
            String text = Long.toString(value);
            for (int index = 0; index < text.length(); index++) {
                to[at + index] = (byte) text.charAt(index);
            }
            return at + text.length();
        }
        int first = at;
        if (value < 0) {
            to[first++] = '-';
        }
        long rest = Math.abs(value);
        int end = first + digits(rest);
        putDigits(rest, to, end);
        return end;
    }

    static void writeDouble(double value, JsonWriter out) {
        for (int index = 0; index < SCALES.length; index++) {
            double scaled = Math.rint(value * SCALES[index]);
            if (Math.abs(scaled) < DOUBLE_DIGITS && scaled / SCALES[index] == value && scaled != 0) {
                putDecimal((long) scaled, index == 0 ? 2 : 6, out);
                return;
            }
        }
        if (!Double.isFinite(value)) {
            throw out.fault("JSON has no number for " + value);
        }
        out.writeAscii(Double.toString(value));
    }

    static void writeFloat(float value, JsonWriter out) {
        float scaled = (float) Math.rint(value * FLOAT_SCALE);
        if (Math.abs(scaled) < FLOAT_DIGITS && scaled / FLOAT_SCALE == value && scaled != 0) {
            putDecimal((long) scaled, 2, out);
            return;
        }
        if (!Float.isFinite(value)) {
            throw out.fault("JSON has no number for " + value);
        }
        out.writeAscii(Float.toString(value));
    }

    /** Writes {@code unscaled / 10^scale} without needless zeros, but with one digit after the point at least. */
    private static void putDecimal(long unscaled, int scale, JsonWriter out) {
        out.ensure(MAX_LENGTH + 1);
        byte[] to = out.buffer;
        int at = out.position;
        if (unscaled < 0) {
            to[at++] = '-';
        }
        long rest = Math.abs(unscaled);
        int places = scale;
        while (places > 1 && rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        int end = at + Math.max(digits(rest), places + 1) + 1;
        int fraction = end;
        while (fraction > end - places) {
            to[--fraction] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        to[fraction - 1] = '.';
        putDigits(rest, to, fraction - 1);
        to[end] = ',';
        out.position = end + 1;
    }

    /** Puts the digits of a number that is not negative so that they end before the position. */
    private static void putDigits(long value, byte[] to, int end) {
        int at = end;
        long rest = value;
        while (rest >= 100) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            to[--at] = PAIRS[pair + 1];
            to[--at] = PAIRS[pair];
        }
        if (rest >= 10) {
            to[--at] = PAIRS[(int) rest * 2 + 1];
            rest /= 10;
        }
        to[--at] = (byte) ('0' + rest);
    }

    /** The number of digits of a number that is not negative. */
    private static int digits(long value) {
        // 1233/4096 is log10(2), closely enough to be off by one at most for 64 bits.
        // With the lowest bit set, which changes no length, 0 is as long as 1.
        long odd = value | 1;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(odd);
        int estimate = (bits * 1233) >>> 12;
        return odd >= POWERS[estimate] ? estimate + 1 : estimate;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = 10 * powers[exponent - 1];
        }
        return powers;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int value = 0; value < 100; value++) {
            pairs[2 * value] = (byte) ('0' + value / 10);
            pairs[2 * value + 1] = (byte) ('0' + value % 10);
        }
        return pairs;
    }
}
