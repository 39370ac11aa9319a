package dev.covenant.model;

/**
 * A native executable is needed and cannot be had.
 */
public final class NativeToolException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message what is missing and why
     * @param hint what to do about it; may be empty
     */
    public NativeToolException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** The same, with what went wrong underneath. */
    public NativeToolException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }
}
