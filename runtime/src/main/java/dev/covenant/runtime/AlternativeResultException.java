package dev.covenant.runtime;

/**
 * A success that the contract declares beside the one the called method returns; the {@code ...Result} method of the
 * same operation receives every success.
 */
@SuppressWarnings("serial")
public final class AlternativeResultException extends CallException {
    private final int status;

    public AlternativeResultException(CallFacts facts, int status, String message) {
        super(facts, facts + ": " + message, null);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
