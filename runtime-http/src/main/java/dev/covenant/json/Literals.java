package dev.covenant.json;

/** The three words that JSON has. */
final class Literals {

    private Literals() {}

    static boolean readBoolean(JsonReader in) {
        in.nextByte();
        if (isAt(in, "true")) {
            in.position += 4;
            return true;
        }
        pass(in, "false", JsonKind.BOOLEAN);
        return false;
    }

    static void readNull(JsonReader in) {
        in.nextByte();
        pass(in, "null", JsonKind.NULL);
    }

    private static void pass(JsonReader in, String literal, JsonKind kind) {
        if (!isAt(in, literal)) {
            throw in.unexpected(in.position, kind.phrase());
        }
        in.position += literal.length();
    }

    private static boolean isAt(JsonReader in, String literal) {
        int length = literal.length();
        if (length > in.end - in.position) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (in.buffer[in.position + index] != literal.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}
