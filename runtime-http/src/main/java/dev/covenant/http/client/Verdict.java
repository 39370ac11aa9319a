package dev.covenant.http.client;

import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.Failure;
import java.io.IOException;
import java.time.InstantSource;

/** What an attempt without a result tells: what the service may have done, and when it may be asked again. */
final class Verdict {
    private static final int TOO_MANY = 429;
    private static final int INTERNAL = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    private final InstantSource clock;

    /** @param clock for moments in {@code Retry-After} */
    Verdict(InstantSource clock) {
        this.clock = clock;
    }

    /** There was no answer. */
    Failure unanswered(Call<?> call, IOException reason) {
        if (isInterrupted(call)) {
            return Failure.of(FailureClass.LOCAL, new CallInterruptedException(call.facts()));
        }
        if (reason instanceof MalformedReplyException) {
            String message = "the answer is malformed: " + reason.getMessage();
            return Failure.of(FailureClass.UNKNOWN, new UndecodableException(call.facts(), message, reason));
        }
        boolean unsent = reason instanceof UnsentException;
        String message = (unsent ? "nothing was sent: " : "no answer: ") + reason.getMessage();
        return Failure.of(
                unsent ? FailureClass.UNSENT : FailureClass.UNKNOWN,
                new TransportException(call.facts(), message, reason));
    }

    /** There was an answer, and generated code threw this. */
    Failure answered(Call<?> call, ReplyHead head, RuntimeException thrown) {
        if (thrown instanceof TransportException && isInterrupted(call)) {
            return Failure.of(FailureClass.LOCAL, new CallInterruptedException(call.facts()));
        }
        CallException error = thrown instanceof CallException typed
                ? typed
                : new UndecodableException(call.facts(), "the answer is not what the contract says: " + thrown, thrown);
        return new Failure(kind(head.status(), error), error, RetryAfter.nanos(head.header("Retry-After"), clock));
    }

    private static boolean isInterrupted(Call<?> call) {
        return call.isBlocking() && Thread.currentThread().isInterrupted();
    }

    private static FailureClass kind(int status, CallException error) {
        return switch (status) {
            case TOO_MANY, UNAVAILABLE -> FailureClass.REFUSED;
            case INTERNAL, BAD_GATEWAY, GATEWAY_TIMEOUT -> FailureClass.UNKNOWN;
            default -> {
                // A success that was cut short or is not what it says: another instance may do better. Not so for a
                // refusal.
                boolean broken = error instanceof UndecodableException || error instanceof TransportException;
                boolean refusal = status >= 400 && status < INTERNAL;
                boolean alternative = error instanceof AlternativeResultException;
                yield broken && !refusal && !alternative ? FailureClass.UNKNOWN : FailureClass.ANSWERED;
            }
        };
    }
}
