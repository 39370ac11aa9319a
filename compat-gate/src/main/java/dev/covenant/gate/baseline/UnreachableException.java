package dev.covenant.gate.baseline;

/**
 * Nobody can say whether there is a baseline: a repository does not answer, a commit is not here.
 */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message what was asked for, of whom, and what happened
     * @param hint what to do about it
     */
    public UnreachableException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** The same, with what went wrong underneath. */
    public UnreachableException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
