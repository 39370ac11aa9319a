package dev.covenant.json;

/** Members' names in UTF-8 bytes, whatever their order, spelling and the white space around them. */
final class MemberDecoder {

    private MemberDecoder() {}

    /** Passes the next name: its index, or that it is unknown, or that the object has ended. */
    static int next(JsonReader in, JsonNames names) {
        if (!skipName(in)) {
            return JsonNames.END;
        }
        int index = names.indexOf(in.buffer, in.nameFrom, in.nameTo);
        boolean escaped = index == JsonNames.UNKNOWN && StringDecoder.isEscaped(in.buffer, in.nameFrom, in.nameTo);
        return escaped ? names.indexOf(in.name()) : index;
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
