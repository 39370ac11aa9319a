package dev.covenant.json;

import java.math.BigInteger;

/**
 * A number as its sign, its digits without zeros at either end, and the power of ten of the last of them. Two texts of
 * one number give the same; nothing is ever spelt out, whatever the exponent, so that {@code 1e999999999} costs what it
 * takes to read it.
 *
 * @param sign -1, 0 or 1
 * @param digits the digits; empty for zero
 * @param exponent the power of ten of the last digit; 0 for zero
 */
record SignificantDigits(int sign, String digits, BigInteger exponent) implements Comparable<SignificantDigits> {

    private static final SignificantDigits ZERO = new SignificantDigits(0, "", BigInteger.ZERO);

    /** Of a text that follows the grammar of JSON numbers. */
    static SignificantDigits of(String text) {
        int power = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = text.substring(text.charAt(0) == '-' ? 1 : 0, power < 0 ? text.length() : power);
        int point = mantissa.indexOf('.');
        int scale = point < 0 ? 0 : mantissa.length() - point - 1;
        String all = mantissa.replace(".", "");
        int from = 0;
        while (from < all.length() && all.charAt(from) == '0') {
            from++;
        }
        if (from == all.length()) {
            return ZERO;
        }
        int to = all.length();
        while (all.charAt(to - 1) == '0') {
            to--;
        }
        BigInteger exponent = power < 0 ? BigInteger.ZERO : new BigInteger(text.substring(power + 1));
        BigInteger last = exponent.subtract(BigInteger.valueOf((long) scale - (all.length() - to)));
        return new SignificantDigits(text.charAt(0) == '-' ? -1 : 1, all.substring(from, to), last);
    }

    boolean isIntegral() {
        return exponent.signum() >= 0;
    }

    /**
     * Whether this is a whole number of times the other, which is not zero. Exact, and without spelling out powers of
     * ten.
     */
    boolean isMultipleOf(SignificantDigits other) {
        if (sign == 0) {
            return true;
        }
        BigInteger dividend = new BigInteger(digits);
        BigInteger divisor = new BigInteger(other.digits);
        BigInteger shift = exponent.subtract(other.exponent);
        if (shift.signum() >= 0) {
            return BigInteger.TEN
                            .modPow(shift, divisor)
                            .multiply(dividend)
                            .mod(divisor)
                            .signum()
                    == 0;
        }
        // A dividend that does not end in a zero is no multiple of ten.
        return false;
    }

    @Override
    public int compareTo(SignificantDigits other) {
        if (sign != other.sign || sign == 0) {
            return Integer.compare(sign, other.sign);
        }
        int magnitude = magnitude().compareTo(other.magnitude());
        // Digits without zeros at the end compare as fractions do: letter by letter, and the longer is the greater.
        return sign * (magnitude != 0 ? magnitude : Integer.signum(digits.compareTo(other.digits)));
    }

    /** The power of ten of the first digit. */
    private BigInteger magnitude() {
        return exponent.add(BigInteger.valueOf(digits.length() - 1L));
    }
}
