package dev.covenant.compat.witness;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a contract, applied with a bounded number of steps.
 */
final class Expression {
    private static final int MOST_STEPS = 20_000;

    private Expression() {}

    /** Whether the text has it somewhere; unknown when Java does not understand it, or when that takes too long. */
    static Answer finds(String pattern, String text) {
        try {
            return Answer.of(Pattern.compile(pattern).matcher(new Counted(text)).find());
        } catch (PatternSyntaxException | TooManySteps | StackOverflowError e) {
            return Answer.UNKNOWN;
        }
    }

    /** Thrown through the matcher, which has no other way to be stopped. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** Text that may be read only so often. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
