package dev.covenant.runtime;

/**
 * The calling thread was interrupted; its interrupt flag is set again.
 */
@SuppressWarnings("serial")
public final class CallInterruptedException extends CallException {
    public CallInterruptedException(CallFacts facts) {
        super(facts, facts + ": interrupted", null);
    }
}
