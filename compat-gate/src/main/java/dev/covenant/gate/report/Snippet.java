package dev.covenant.gate.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A few lines of a contract around a place.
 *
 * @param lines without the indentation that all of them have
 */
record Snippet(List<Line> lines) {
    private static final int BEFORE = 3;
    private static final int AFTER = 3;
    private static final int WIDTH = 160;

    /**
     * A line.
     *
     * @param number from 1
     * @param text a piece of it where it is long
     * @param marked whether it is the one
     */
    record Line(int number, String text, boolean marked) {}

    Snippet {
        lines = List.copyOf(lines);
    }

    /** The lines around a place; none where they are not to be had. */
    static Snippet of(Place place, Sources sources) {
        List<String> all = sources.lines(place);
        int line = place.line();
        if (line < 1 || line > all.size()) {
            return new Snippet(List.of());
        }
        int first = Math.max(1, line - BEFORE);
        int last = Math.min(all.size(), line + AFTER);
        int indent = indent(all.subList(first - 1, last));
        int key = key(all, line, place.column());
        return new Snippet(IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Line(
                        n, piece(all.get(n - 1), indent, n == line ? place.column() : 0), n == line || n == key))
                .toList());
    }

    /** The line with the key of a value that starts on a line of its own, as in YAML; else the line itself. */
    private static int key(List<String> all, int line, int column) {
        int indent = indent(all.get(line - 1));
        if (line < 2 || column != indent + 1) {
            return line;
        }
        String above = all.get(line - 2);
        return above.stripTrailing().endsWith(":") && indent(above) < indent ? line - 1 : line;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int indent(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Snippet::indent)
                .min()
                .orElse(0);
    }

    /** A contract may be one long line; then what is around the column is shown. */
    static String piece(String line, int indent, int column) {
        String text = line.length() > indent ? line.substring(indent) : "";
        if (text.length() <= WIDTH) {
            return text;
        }
        int start = Math.max(0, Math.min(column - indent - WIDTH / 3, text.length() - WIDTH));
        int end = start + WIDTH;
        return (start > 0 ? "... " : "") + text.substring(start, end) + (end < text.length() ? " ..." : "");
    }
}
