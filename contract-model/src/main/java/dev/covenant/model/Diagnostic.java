package dev.covenant.model;

/**
 * One thing to tell the author of a contract.
 *
 * @param severity how grave it is
 * @param code a stable kebab-case code, such as {@code unknown-type}
 * @param message what is wrong, in the contract's words
 * @param location where
 * @param hint what to do about it; may be empty
 */
public record Diagnostic(Severity severity, String code, String message, Location location, String hint)
        implements Located, Comparable<Diagnostic> {
    /** An error without a hint. */
    public static Diagnostic error(String code, String message, Location location) {
        return new Diagnostic(Severity.ERROR, code, message, location, "");
    }

    /** A warning without a hint. */
    public static Diagnostic warning(String code, String message, Location location) {
        return new Diagnostic(Severity.WARNING, code, message, location, "");
    }

    /** The same with a hint. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(severity, code, message, location, text);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: error[code] message}, and the hint on an indented line of its own. */
    @Override
    public String toString() {
        String line = location + ": " + severity.word() + "[" + code + "] " + message;
        return hint.isEmpty() ? line : line + "\n    " + hint;
    }

    @Override
    public int compareTo(Diagnostic other) {
        int order = location.compareTo(other.location);
        order = order != 0 ? order : severity.compareTo(other.severity);
        order = order != 0 ? order : code.compareTo(other.code);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
