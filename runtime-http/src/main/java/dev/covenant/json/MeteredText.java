package dev.covenant.json;

import java.io.Serial;

/** A text that may be looked at only so often: it makes a search of regular expressions end. */
final class MeteredText implements CharSequence {

    /** The looks are spent. */
    static final class SpentException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private SpentException() {
            super("the search takes too long", null, false, false);
        }
    }

    private final String text;
    private long looksLeft;

    MeteredText(String text, long looks) {
        this.text = text;
        this.looksLeft = looks;
    }

    @Override
    public char charAt(int index) {
        if (looksLeft-- == 0) {
            throw new SpentException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
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
