package dev.covenant.runtime;

/**
 * An error that the contract declares; generated code has one subclass a status, with its body.
 */
@SuppressWarnings("serial")
public abstract non-sealed class DeclaredErrorException extends CallException {
    protected DeclaredErrorException(CallFacts facts, String message) {
        super(facts, message, null);
    }
}
