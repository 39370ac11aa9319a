package dev.covenant.codegen.emit;

/**
 * Text whose long lines are broken where that is allowed: a place that may be broken is decided on when what follows it has come
 * to the end of the line, or too far.
 */
final class WrappedText {
    /** One step of indentation. */
    static final String INDENT = "    ";

    private static final int LIMIT = 100;
    private static final int NOWHERE = -1;

    private final StringBuilder out;
    private int column;
    private int breakAt = NOWHERE;
    private int afterBreak;
    private int breakIndent;

    WrappedText(StringBuilder out) {
        this.out = out;
    }

    /** Adds text without line breaks. */
    void append(String text) {
        if (breakAt != NOWHERE && column + text.length() > LIMIT) {
            breakLine();
        }
        out.append(text);
        column += text.length();
    }

    void newline() {
        if (breakAt != NOWHERE && column > LIMIT) {
            breakLine();
        }
        breakAt = NOWHERE;
        out.append('\n');
        column = 0;
    }

    /** A space, or a line break that this many steps of indentation follow. */
    void space(int indent) {
        out.append(' ');
        column++;
        mayBreak(out.length() - 1, indent);
    }

    /** Nothing, or a line break that this many steps of indentation follow. */
    void joint(int indent) {
        if (column > 0) {
            mayBreak(out.length(), indent);
        }
    }

    /** Whether a line has ended here; what follows an undecided break does not count. */
    boolean endsLine() {
        int end = breakAt == NOWHERE ? out.length() : breakAt;
        return end > 0 && out.charAt(end - 1) == '\n';
    }

    private void mayBreak(int at, int indent) {
        breakAt = at;
        afterBreak = out.length();
        breakIndent = indent;
    }

    private void breakLine() {
        column = breakIndent * INDENT.length() + out.length() - afterBreak;
        out.replace(breakAt, afterBreak, "\n" + INDENT.repeat(breakIndent));
        breakAt = NOWHERE;
    }
}
