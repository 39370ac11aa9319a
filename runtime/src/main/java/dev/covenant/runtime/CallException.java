package dev.covenant.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Why a call gave no result. Unchecked, typed, and never without its facts.
 */
@SuppressWarnings("serial") // errors are not sent by Java serialisation; facts are a plain record
public abstract sealed class CallException extends RuntimeException
        permits DeclaredErrorException,
                UndeclaredStatusException,
                UndecodableException,
                TransportException,
                DeadlineExceededException,
                NoInstanceException,
                RateLimitedException,
                MissingCredentialException,
                AlternativeResultException,
                CallInterruptedException,
                ClientClosedException {
    private final transient CallFacts facts;

    CallException(CallFacts facts, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.facts = facts;
    }

    /** Operation, attempts and instances tried. */
    public CallFacts facts() {
        return facts;
    }
}
