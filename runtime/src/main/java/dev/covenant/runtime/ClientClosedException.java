package dev.covenant.runtime;

/**
 * The client was closed before or during the call.
 */
@SuppressWarnings("serial")
public final class ClientClosedException extends CallException {
    public ClientClosedException(CallFacts facts) {
        super(facts, facts + ": the client is closed", null);
    }
}
