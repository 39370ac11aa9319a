package dev.covenant.runtime.watch;

import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.DeclaredErrorException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a call or an attempt gave no result; few enough to be values of a label. */
public enum CallError {
    /** It gave a result. */
    NONE("There was a result.", null),
    /** Nothing was sent. */
    UNSENT("Nothing was sent: name not found, connection refused, TLS failed, no free connection.", null),
    /** The service said that it did not act. */
    REFUSED("The service said that it did not act: 429, 503, gRPC's UNAVAILABLE.", null),
    /** No answer, or a part of one. */
    NO_ANSWER("No complete answer came: reset, broken off, the attempt's time over.", TransportException.class),
    /** The whole call took too long. */
    DEADLINE_EXCEEDED("The time for the whole call was over.", DeadlineExceededException.class),
    /** Nobody to ask. */
    NO_INSTANCE("No instance could be asked: all are out, full, or none is known.", NoInstanceException.class),
    /** Too many calls by the client's own limit. */
    RATE_LIMITED("The client has made as many calls as its own policy allows.", RateLimitedException.class),
    /** The answer is not what the contract says. */
    UNDECODABLE("The answer is not what the contract says.", UndecodableException.class),
    /** An error that the contract declares. */
    DECLARED("An error that the contract declares.", DeclaredErrorException.class),
    /** A status that the contract does not declare. */
    UNDECLARED_STATUS("A status that the contract does not declare.", UndeclaredStatusException.class),
    /** A success that the method that was called does not return. */
    ALTERNATIVE_RESULT(
            "A success that the contract declares and the method called does not return.",
            AlternativeResultException.class),
    /** The caller cannot prove who it is. */
    MISSING_CREDENTIAL("The client has no credential that the operation asks for.", MissingCredentialException.class),
    /** Somebody ended the call. */
    INTERRUPTED(
            "The caller's thread was interrupted, the call was cancelled, or a hedge was faster.",
            CallInterruptedException.class),
    /** The client was closed. */
    CLOSED("The client was closed.", ClientClosedException.class),
    /** Anything else. */
    CALLER_FAULT("The caller's own code threw: a body that cannot be read, a credential that cannot be got.", null);

    private static final CallError[] ALL = values();

    private final String label;
    private final String meaning;
    private final @Nullable Class<? extends Throwable> type;

    CallError(String meaning, @Nullable Class<? extends Throwable> type) {
        this.label = name().toLowerCase(Locale.ROOT);
        this.meaning = meaning;
        this.type = type;
    }

    /** As the value of {@link Label#ERROR}. */
    public String label() {
        return label;
    }

    /** In one sentence. */
    public String meaning() {
        return meaning;
    }

    /**
     * The reason.
     *
     * @param failure null for a success
     */
    public static CallError of(@Nullable Failure failure) {
        if (failure == null) {
            return NONE;
        }
        Throwable error = failure.error();
        if (error instanceof DeadlineExceededException) {
            return DEADLINE_EXCEEDED;
        }
        if (failure.kind() == FailureClass.UNSENT) {
            return UNSENT;
        }
        return failure.kind() == FailureClass.REFUSED ? REFUSED : ofType(error);
    }

    private static CallError ofType(Throwable error) {
        for (CallError each : ALL) {
            if (each.type != null && each.type.isInstance(error)) {
                return each;
            }
        }
        return CALLER_FAULT;
    }
}
