package dev.covenant.model.tree;

import dev.covenant.model.ReadLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The quick way through a JSON file in which there is nothing to complain about: one look at its bytes. It says nothing
 * of a file with a fault, but leaves it to {@link JsonTree}, which finds the same values and knows what to tell.
 */
final class JsonScan {
    /** Instead of a place in the file: there may be a fault. */
    private static final int FAULT = -1;

    private final byte[] bytes;
    private final ReadLimits limits;
    private final JsonTape tape;
    private final JsonCheck check;
    private final RepeatedKeys keys;
    private int line = 1;
    private int lineStart;
    private int values;

    private JsonScan(String file, byte[] bytes, int start, ReadLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.lineStart = start;
        JsonStrings strings = new JsonStrings(bytes);
        this.tape = new JsonTape(file, bytes, strings);
        this.check = new JsonCheck(bytes);
        this.keys = new RepeatedKeys(bytes, strings);
    }

    /** The value at the top; empty when there may be a fault, or when this is no JSON. */
    static Optional<Node> read(String file, byte[] bytes, ReadLimits limits) {
        int start = hasMark(bytes) ? 3 : 0;
        int at = start;
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        if (at == bytes.length || (bytes[at] != '{' && bytes[at] != '[')) {
            return Optional.empty();
        }
        return Optional.ofNullable(new JsonScan(file, bytes, start, limits).document(start));
    }

    /** The byte order mark of UTF-8. */
    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private @Nullable Node document(int start) {
        int end = value(skipBlanks(start), 0, 0);
        return end != FAULT && skipBlanks(end) == FAULT ? tape.root() : null;
    }

    /** Where the value ends that begins here. */
    private int value(int at, int key, int depth) {
        if (at == FAULT || ++values > limits.nodes()) {
            return FAULT;
        }
        int cell = tape.add(at, line, at - lineStart + 1 - check.continued(), key);
        int end = switch (bytes[at]) {
            case '{' -> object(at, depth + 1);
            case '[' -> array(at, depth + 1);
            case '"' -> check.string(at);
            case 't', 'f', 'n' -> check.word(at);
            default -> check.number(at);
        };
        tape.end(cell, end);
        return end;
    }

    private int object(int start, int depth) {
        int at = depth > limits.depth() ? FAULT : skipBlanks(start + 1);
        if (at == FAULT || bytes[at] == '}') {
            return at == FAULT ? FAULT : at + 1;
        }
        int first = keys.enter();
        while (at != FAULT && bytes[at] == '"') {
            int colon = key(at);
            at = colon == FAULT ? FAULT : next(value(skipBlanks(colon + 1), at, depth), '}');
            if (at != FAULT && bytes[at] == '}') {
                return keys.leave(first) ? at + 1 : FAULT;
            }
        }
        return FAULT;
    }

    /** The colon behind the key that begins here. */
    private int key(int at) {
        int end = check.string(at);
        int colon = end == FAULT ? FAULT : skipBlanks(end);
        if (colon == FAULT || bytes[colon] != ':') {
            return FAULT;
        }
        keys.add(at, end);
        return colon;
    }

    private int array(int start, int depth) {
        int at = depth > limits.depth() ? FAULT : skipBlanks(start + 1);
        if (at == FAULT || bytes[at] == ']') {
            return at == FAULT ? FAULT : at + 1;
        }
        while (at != FAULT) {
            at = next(value(at, 0, depth), ']');
            if (at != FAULT && bytes[at] == ']') {
                return at + 1;
            }
        }
        return FAULT;
    }

    /** Behind a value: where the next begins, or where its object or array is closed. */
    private int next(int behind, char close) {
        int at = behind == FAULT ? FAULT : skipBlanks(behind);
        if (at == FAULT || bytes[at] == close) {
            return at;
        }
        int begin = bytes[at] == ',' ? skipBlanks(at + 1) : FAULT;
        // A bracket behind the comma is no value, and no key.
        return begin != FAULT && bytes[begin] != close ? begin : FAULT;
    }

    /** The first byte from here on that is no blank; counts the lines. */
    private int skipBlanks(int from) {
        for (int at = from; at < bytes.length; at++) {
            byte blank = bytes[at];
            if (!isBlank(blank)) {
                return at;
            }
            boolean first = blank == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            if (blank < ' ' && blank != '\t' && !first) {
                line++;
                lineStart = at + 1;
                check.newLine();
            }
        }
        return FAULT;
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }
}
