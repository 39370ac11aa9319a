package dev.covenant.runtime;

/**
 * The operation wants credentials that the client was not given.
 */
@SuppressWarnings("serial")
public final class MissingCredentialException extends CallException {
    public MissingCredentialException(CallFacts facts, String message) {
        super(facts, facts.operation() + ": " + message, null);
    }
}
