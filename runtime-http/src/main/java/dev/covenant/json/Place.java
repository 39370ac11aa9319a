package dev.covenant.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The JSON pointer (RFC 6901) of a position in a text, found by going through the text from its start: reading and
 * writing then need not keep account of where they are, and only a fault pays.
 */
final class Place {

    /** An object or array around the position, with the member or element the text has come to. */
    private static final class Level {

        private final boolean array;
        private int index;
        private @Nullable String name;

        private Level(boolean array) {
            this.array = array;
        }

        private @Nullable String token() {
            return array ? Integer.toString(index) : name;
        }
    }

    private final byte[] text;
    private final int to;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;

    private Place(byte[] text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** The pointer of the value that the text has come to at {@code to}; what is before that is well-formed. */
    static String pointer(byte[] text, int from, int to) {
        return new Place(text, from, to).pointer();
    }

    /** A member's name as a part of a pointer. */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String pointer() {
        while (at < to) {
            step(text[at]);
        }
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Level> level = levels.descendingIterator(); level.hasNext(); ) {
            String token = level.next().token();
            if (token != null) {
                pointer.append('/').append(token(token));
            }
        }
        return pointer.toString();
    }

    private void step(byte letter) {
        switch (letter) {
            case '{', '[' -> levels.push(new Level(letter == '['));
            case '}', ']' -> levels.poll();
            case ',' -> nextMember();
            case '"' -> passString();
            default -> {}
        }
        at++;
    }

    private void nextMember() {
        Level level = levels.peek();
        if (level != null) {
            level.index++;
            level.name = null;
        }
    }

    private void passString() {
        int open = at++;
        while (at < to && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        Level level = levels.peek();
        if (at < to && level != null && !level.array && level.name == null) {
            level.name = StringDecoder.text(text, open + 1, at);
        }
    }
}
