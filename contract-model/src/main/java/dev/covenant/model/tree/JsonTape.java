package dev.covenant.model.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the values of a JSON file are written: a few numbers a value, in the order of the file. Nodes are made of it when
 * somebody asks for them: nobody asks for most of what a large contract gives as examples.
 */
final class JsonTape {
    /** What there is about a value: these numbers, one after the other. */
    private static final int START = 0;

    private static final int LINE = 1;
    private static final int COLUMN = 2;
    /** The quote in front of a member's key; 0 for others. */
    private static final int KEY = 3;
    /** Of an object or array where the next value after it is on this tape; of others the complement of where they end. */
    private static final int END = 4;

    private static final int SIZE = 5;
    /** Values of a file take more bytes than this, as a rule. */
    private static final int BYTES_PER_CELL = 9;

    private final String file;
    private final byte[] bytes;
    private final JsonStrings strings;
    private final Indexes indexes = new Indexes();
    private int[] cells;
    private int used;

    JsonTape(String file, byte[] bytes, JsonStrings strings) {
        this.file = file;
        this.bytes = bytes;
        this.strings = strings;
        this.cells = new int[SIZE * 16 + bytes.length / BYTES_PER_CELL];
    }

    /** The next value; gives what {@link #end} is to be told. */
    int add(int start, int line, int column, int key) {
        int cell = used;
        used += SIZE;
        if (used > cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
        }
        cells[cell + START] = start;
        cells[cell + LINE] = line;
        cells[cell + COLUMN] = column;
        cells[cell + KEY] = key;
        return cell;
    }

    /** The value ends before this byte, or, when it has values in it, here on the tape. */
    void end(int cell, int end) {
        byte first = bytes[cells[cell + START]];
        cells[cell + END] = first == '{' || first == '[' ? used : ~end;
    }

    private int after(int cell) {
        int end = cells[cell + END];
        return end < 0 ? cell + SIZE : end;
    }

    /** The value at the top. */
    Node root() {
        return node(0, Place.root(file, cells[LINE], cells[COLUMN]));
    }

    /** The value of a member. */
    Node member(int cell, Place parent, String key) {
        return node(cell, parent.child(key, cells[cell + LINE], cells[cell + COLUMN]));
    }

    private Node node(int cell, Place place) {
        return switch (bytes[cells[cell + START]]) {
            case '{' -> mapping(cell, place);
            case '[' -> sequence(cell, place);
            case '"' -> scalar(ScalarNode.Kind.TEXT, strings.text(cells[cell + START]), place);
            case 't' -> scalar(ScalarNode.Kind.BOOLEAN, "true", place);
            case 'f' -> scalar(ScalarNode.Kind.BOOLEAN, "false", place);
            case 'n' -> scalar(ScalarNode.Kind.NULL, "null", place);
            default -> scalar(ScalarNode.Kind.NUMBER, number(cell), place);
        };
    }

    private static Node scalar(ScalarNode.Kind kind, String text, Place place) {
        return new ScalarNode(kind, text, false, place);
    }

    private String number(int cell) {
        int start = cells[cell + START];
        return new String(bytes, start, ~cells[cell + END] - start, StandardCharsets.ISO_8859_1);
    }

    private Node mapping(int cell, Place place) {
        int size = 0;
        int end = cells[cell + END];
        for (int at = cell + SIZE; at < end; at = after(at)) {
            size++;
        }
        String[] keys = new String[size];
        int[] members = new int[size];
        int next = 0;
        for (int at = cell + SIZE; at < end; at = after(at)) {
            keys[next] = strings.name(cells[at + KEY]);
            members[next++] = at;
        }
        return new MappingNode(keys, this, members, place);
    }

    private Node sequence(int cell, Place place) {
        List<Node> items = new ArrayList<>();
        int end = cells[cell + END];
        for (int at = cell + SIZE; at < end; at = after(at)) {
            items.add(member(at, place, indexes.text(items.size())));
        }
        return new SequenceNode(items, place);
    }
}
