package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.gate.Printable;

/**
 * Colours of a terminal, or none. Text is made printable here, so that what a contract says cannot be a colour.
 *
 * @param look whether there are any
 */
record Palette(Look look) {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String RED = "\u001b[1;31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BLUE = "\u001b[36m";

    String bold(String text) {
        return in(BOLD, text);
    }

    String faint(String text) {
        return in(FAINT, text);
    }

    String good(String text) {
        return in(GREEN, text);
    }

    String bad(String text) {
        return in(RED, text);
    }

    String level(Level level, String text) {
        return switch (level) {
            case ERROR -> bad(text);
            case WARN -> in(YELLOW, text);
            case INFO, OFF -> in(BLUE, text);
        };
    }

    private String in(String colour, String text) {
        String printable = Printable.line(text);
        return look == Look.COLOURED ? colour + printable + RESET : printable;
    }
}
