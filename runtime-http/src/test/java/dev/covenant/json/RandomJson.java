package dev.covenant.json;

import java.util.Random;

/**
 * Makes JSON texts at random, of every kind, in every spelling, with white space anywhere; the same from the same seed.
 */
final class RandomJson {

    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1",
        "-1",
        "10",
        "255",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1.0",
        "-0.0",
        "1.50",
        "12.34",
        "0.1",
        "1e2",
        "1E+2",
        "1e-2",
        "-1.5e10",
        "1e22",
        "1e23",
        "123456789012345678",
        "0.000001",
        "1e-7",
        "4.9e-324",
        "1.7976931348623157e308",
        "2.2250738585072014E-308",
        "9007199254740993",
        "0.30000000000000004",
        "123456.789012345678901234567890",
        "100000000000000000000",
        "1e19",
        "7.2057594037927933e16"
    };

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    String document() {
        return space() + value(4) + space();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 3 -> number();
            case 4 -> string();
            case 5 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    String number() {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> Long.toString(random.nextLong());
            case 2 -> Double.toString(random.nextInt(1_000_000) / 100.0);
            case 3 -> Double.toString(finite());
            default -> random.nextInt(1000) + "." + random.nextLong(Long.MAX_VALUE) + "e" + (random.nextInt(40) - 20);
        };
    }

    private double finite() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 0.5;
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[").append(space());
        int size = random.nextInt(4);
        for (int index = 0; index < size; index++) {
            text.append(index > 0 ? "," : "")
                    .append(space())
                    .append(value(depth))
                    .append(space());
        }
        return text.append(']').toString();
    }

    private String object(int depth) {
        StringBuilder text = new StringBuilder("{").append(space());
        int size = random.nextInt(4);
        for (int index = 0; index < size; index++) {
            text.append(index > 0 ? "," : "").append(space());
            // The index keeps names apart, and leaves a suffix for escapes.
            text.append(string().replaceFirst("\"$", index + "\""))
                    .append(space())
                    .append(':')
                    .append(space());
            text.append(value(depth)).append(space());
        }
        return text.append('}').toString();
    }

    /** A string in quotes, its characters written as they are or escaped. */
    String string() {
        StringBuilder text = new StringBuilder("\"");
        int length = random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(10);
        for (int index = 0; index < length; index++) {
            appendLetter(text);
        }
        return text.append('"').toString();
    }

    private void appendLetter(StringBuilder text) {
        switch (random.nextInt(30)) {
            case 0 -> text.append("\\n");
            case 1 -> text.append("\\\"");
            case 2 -> text.append("\\\\");
            case 3 -> text.append("\\/");
            case 4 -> text.append(String.format("\\u%04x", random.nextInt(0xD800)));
            case 5 -> text.append("\\uD83D\\uDE00");
            case 6 -> text.append("é");
            case 7 -> text.append("漢");
            case 8 -> text.append("😀");
            case 9 -> text.append("\\t\\b\\f\\r");
            default -> text.append((char) ('a' + random.nextInt(26)));
        }
    }

    private String space() {
        return switch (random.nextInt(8)) {
            case 0 -> " ";
            case 1 -> "\n  ";
            case 2 -> "\r\n\t";
            default -> "";
        };
    }
}
