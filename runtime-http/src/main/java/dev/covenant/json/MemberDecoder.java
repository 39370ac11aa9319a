package dev.covenant.json;

/** Members' names in UTF-8 bytes, whatever their order, spelling and the white space around them. */
final class MemberDecoder {

    private MemberDecoder() {}

    /** How many optional members a sender may leave out in a row before a look into the table is cheaper. */
    private static final int LOOK_AHEAD = 4;

    /** Passes the next name: its index, or that it is unknown, or that the object has ended. */
    static int next(JsonReader in, JsonNames names) {
        int near = nextNear(in, names);
        if (near >= 0) {
            return near;
        }
        if (!skipName(in)) {
            return JsonNames.END;
        }
        int index = names.indexOf(in.buffer, in.nameFrom, in.nameTo);
        if (index >= 0) {
            names.came(in.nesting.afterLast, index);
            return index;
        }
        return StringDecoder.isEscaped(in.buffer, in.nameFrom, in.nameTo) ? names.indexOf(in.name()) : index;
    }

    /** Passes the next name if it is one of those that should follow the expected one; otherwise tells that it is unknown. */
    private static int nextNear(JsonReader in, JsonNames names) {
        boolean first = in.buffer[in.position - 1] == '{';
        int at = first ? in.position - 1 : in.position;
        long separator = first ? EncodedName.BRACE : EncodedName.COMMA;
        int index = names.likely(in.nesting.afterLast);
        for (int step = 1; step < LOOK_AHEAD && index < names.size(); step++) {
            index = names.likely(index + 1);
            int after = names.encoded(index).endAfter(separator, in.buffer, at, in.end);
            if (after > 0) {
                in.position = after;
                return index;
            }
        }
        return JsonNames.UNKNOWN;
    }

    /** Passes the next name and its colon; false when the object has ended. */
    static boolean skipName(JsonReader in) {
        if (!toName(in)) {
            return false;
        }
        in.nameFrom = in.position + 1;
        in.nameTo = StringDecoder.close(in, in.nameFrom, in.nameFrom);
        in.position = in.nameTo + 1;
        if (in.nextByte() != ':') {
            throw in.unexpected(in.position, "':'");
        }
        in.position++;
        return true;
    }

    /** Moves to the quote that opens the next name; false when the object has ended. */
    private static boolean toName(JsonReader in) {
        // No value ends with a brace that opens an object: so this tells whether a member has been read.
        boolean first = in.buffer[in.position - 1] == '{';
        int next = in.nextByte();
        if (next == '}') {
            in.position++;
            in.nesting.leave();
            return false;
        }
        if (!first) {
            if (next != ',') {
                throw in.unexpected(in.position, "',' or '}'");
            }
            in.position++;
        }
        in.toQuote("a member's name");
        return true;
    }
}
