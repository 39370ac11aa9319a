package dev.covenant.model.tree;

/**
 * Keeps numbers small enough that exact arithmetic on them stays cheap: {@code 1e999999999} is ten characters, and a
 * gigabyte as an integer.
 */
final class NumberGuard {
    /** Largest exponent, either way. */
    static final int EXPONENT = 10_000;
    /** Most characters of a number. */
    static final int LENGTH = 10_000;

    private NumberGuard() {}

    static boolean isTame(String number) {
        if (number.length() < 6) {
            return true;
        }
        if (number.length() > LENGTH) {
            return false;
        }
        if (number.startsWith("0x")) {
            return true;
        }
        int mark = Math.max(number.lastIndexOf('e'), number.lastIndexOf('E'));
        return mark < 0 || exponentAt(number, mark + 1) <= EXPONENT;
    }

    static String complaint(String number) {
        String shown = number.length() > 30 ? number.substring(0, 30) + "..." : number;
        return shown + " is too large or too long a number (exponents reach to " + EXPONENT + ", and so do digits)";
    }

    private static int exponentAt(String number, int start) {
        int exponent = 0;
        for (int i = start; i < number.length() && exponent <= EXPONENT; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                exponent = 10 * exponent + (c - '0');
            }
        }
        return exponent;
    }
}
