package dev.covenant.runtime;

/**
 * A status that the contract does not declare. Carries the start of the body, as text; its message tells as much of it as fits a line of
 * a log.
 */
@SuppressWarnings("serial")
public final class UndeclaredStatusException extends CallException {
    private static final int SHOWN = 300;

    private final int status;
    private final String body;

    /**
     * @param status the status received
     * @param body the first kilobytes of the body as text, for people
     */
    public UndeclaredStatusException(CallFacts facts, int status, String body) {
        super(facts, facts + ": status " + status + ", which the contract does not declare" + shown(body), null);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }

    /** On one line, whatever the service sent: a log must not be written by others. */
    private static String shown(String body) {
        String line = body.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return line.length() <= SHOWN
                ? ": " + line
                : ": " + line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN))) + "...";
    }
}
