package dev.covenant.json;

import org.jspecify.annotations.Nullable;

/** What is between tokens, and what a token's first byte tells. */
final class Space {

    private Space() {}

    /** The index of the first byte that is not JSON's white space, or the end. */
    static int skip(byte[] text, int from, int end) {
        int at = from;
        while (at < end && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The kind of value that starts with the byte, or null if none does. */
    static @Nullable JsonKind kindAt(byte first) {
        return switch (first) {
            case '"' -> JsonKind.STRING;
            case '{' -> JsonKind.OBJECT;
            case '[' -> JsonKind.ARRAY;
            case 't', 'f' -> JsonKind.BOOLEAN;
            case 'n' -> JsonKind.NULL;
            default -> first == '-' || NumberText.isDigit(first) ? JsonKind.NUMBER : null;
        };
    }

    /** What a reader has found, for a message. */
    static String describe(byte first) {
        JsonKind kind = kindAt(first);
        if (kind != null) {
            return kind.phrase();
        }
        return first > ' ' && first < 0x7F ? "'" + (char) first + "'" : String.format("the byte 0x%02X", first & 0xFF);
    }
}
