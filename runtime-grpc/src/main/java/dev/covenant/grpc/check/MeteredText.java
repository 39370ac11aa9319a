package dev.covenant.grpc.check;

import java.io.Serial;

/**
 * A text that lets itself be read only so often: what a search over it costs is bounded.
 */
final class MeteredText implements CharSequence {
    private final String text;
    private final long[] left;

    private MeteredText(String text, long[] left) {
        this.text = text;
        this.left = left;
    }

    MeteredText(String text, long reads) {
        this(text, new long[] {reads});
    }

    /** The text was read as often as it may be. */
    static final class SpentException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        SpentException() {
            super("a search took too long", null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        left[0]--;
        if (left[0] < 0) {
            throw new SpentException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
