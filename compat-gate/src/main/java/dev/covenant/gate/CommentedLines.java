package dev.covenant.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the lines that a comment is about. */
final class CommentedLines {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(?:#|//|/\\*).*|^\\s*\\*.*");

    private final List<String> lines;

    private CommentedLines(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Its own line where anything else stands there, or the first one below. Where that has only a key, or opens a block, the next one
     * belongs to it: a value's place is where the value begins.
     *
     * @param at the comment's line, counted from 0
     * @return counted from 1
     */
    static List<Integer> of(int at, List<String> lines) {
        CommentedLines text = new CommentedLines(lines);
        int first = text.content(at);
        List<Integer> found = new ArrayList<>();
        if (first < lines.size()) {
            found.add(first + 1);
            int second = text.content(first + 1);
            if (text.opens(first) && second < lines.size()) {
                found.add(second + 1);
            }
        }
        return found;
    }

    private int content(int from) {
        int line = from;
        while (line < lines.size() && bare(line).isEmpty()) {
            line++;
        }
        return line;
    }

    private boolean opens(int line) {
        return bare(line).endsWith(":");
    }

    private String bare(int line) {
        return COMMENT.matcher(lines.get(line)).replaceFirst("").strip();
    }
}
