package dev.covenant.runtime;

/**
 * A status that the contract does not declare. Carries the start of the body, as text.
 */
@SuppressWarnings("serial")
public final class UndeclaredStatusException extends CallException {
    private final int status;
    private final String body;

    /**
     * @param status the status received
     * @param body the first kilobytes of the body as text, for people
     */
    public UndeclaredStatusException(CallFacts facts, int status, String body) {
        super(facts, facts + ": status " + status + ", which the contract does not declare", null);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }
}
