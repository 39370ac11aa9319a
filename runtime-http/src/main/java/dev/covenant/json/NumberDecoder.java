package dev.covenant.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers from their JSON text. The short forms that nearly all messages use are computed digit by digit; everything
 * else is left to the platform's exact conversions, so that no result is ever off by rounding.
 */
final class NumberDecoder {

    // Integers up to 2^53 and powers of ten up to 10^22 are exact doubles; one operation on two of them is rounded
    // once, hence exactly as
    // the decimal text would be (Clinger, "How to Read Floating Point Numbers Accurately", 1990). Likewise 2^24 and
    // 10^10 for floats.
    private static final long EXACT_DOUBLE = 1L << 53;
    private static final double[] DOUBLE_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
    };
    private static final long EXACT_FLOAT = 1L << 24;
    private static final float[] FLOAT_POWERS = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    private NumberDecoder() {}

    static int readInt(JsonReader in) {
        in.nextByte();
        int from = in.position;
        long value = readLong(in);
        if (value != (int) value) {
            throw in.faultAt(from, "the integer " + value + " does not fit 32 bits");
        }
        return (int) value;
    }

    static long readLong(JsonReader in) {
        boolean negative = in.nextByte() == '-';
        int from = in.position;
        long number = NumberText.shortDecimal(in);
        if (number == NumberText.NOT_SHORT || NumberText.scale(number) > 0) {
            in.position = from;
            return readLongWithCare(in);
        }
        long value = NumberText.digits(number);
        return negative ? -value : value;
    }

    static float readFloat(JsonReader in) {
        boolean negative = in.nextByte() == '-';
        int from = in.position;
        long number = NumberText.shortDecimal(in);
        if (number != NumberText.NOT_SHORT) {
            long digits = NumberText.digits(number);
            int scale = NumberText.scale(number);
            if (digits <= EXACT_FLOAT && scale < FLOAT_POWERS.length) {
                float value = digits / FLOAT_POWERS[scale];
                return negative ? -value : value;
            }
        }
        in.position = from;
        float value = Float.parseFloat(NumberText.read(in));
        if (Float.isInfinite(value)) {
            throw in.faultAt(from, "the number is beyond the range of a float");
        }
        return value;
    }

    static double readDouble(JsonReader in) {
        boolean negative = in.nextByte() == '-';
        int from = in.position;
        long number = NumberText.shortDecimal(in);
        if (number != NumberText.NOT_SHORT) {
            long digits = NumberText.digits(number);
            if (digits <= EXACT_DOUBLE) {
                double value = digits / DOUBLE_POWERS[NumberText.scale(number)];
                return negative ? -value : value;
            }
        }
        return readDoubleWithCare(in, from);
    }

    static BigDecimal readDecimal(JsonReader in) {
        boolean negative = in.nextByte() == '-';
        long number = NumberText.shortDecimal(in);
        if (number == NumberText.NOT_SHORT) {
            return readDecimalWithCare(in);
        }
        long digits = NumberText.digits(number);
        return BigDecimal.valueOf(negative ? -digits : digits, NumberText.scale(number));
    }

    static BigInteger readBigInteger(JsonReader in) {
        in.nextByte();
        int from = in.position;
        BigDecimal value = readDecimalWithCare(in);
        // The number of digits before the point is looked at first: 1e999999999 must not be spelt out, nor
        // 1e-999999999.
        long digits = (long) value.precision() - value.scale();
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (digits > in.limits().maxNumberLength()) {
            throw in.faultAt(from, "the integer has more than " + in.limits().maxNumberLength() + " digits");
        }
        if (digits <= 0 || value.stripTrailingZeros().scale() > 0) {
            throw in.faultAt(from, "expected an integer but found " + value);
        }
        return value.toBigInteger();
    }

    private static double readDoubleWithCare(JsonReader in, int from) {
        in.position = from;
        double value = Double.parseDouble(NumberText.read(in));
        if (Double.isInfinite(value)) {
            throw in.faultAt(from, "the number is beyond the range of a double");
        }
        return value;
    }

    private static long readLongWithCare(JsonReader in) {
        int from = in.position;
        BigDecimal value = readDecimalWithCare(in);
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            boolean fraction = value.precision() <= value.scale()
                    || value.stripTrailingZeros().scale() > 0;
            throw in.faultAt(
                    from, fraction ? "expected an integer but found " + value : "the integer does not fit 64 bits");
        }
    }

    private static BigDecimal readDecimalWithCare(JsonReader in) {
        int from = in.position;
        String text = NumberText.read(in);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // The grammar has been checked: what is left is an exponent beyond 32 bits.
            throw in.faultAt(from, "the exponent of the number is out of range");
        }
    }
}
