package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.Failure;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the status of an attempt without a result tells: what the service may have done, and when it may be asked again.
 *
 * <p>The table is in the package's documentation, for those who read no code.
 */
final class Verdict {
    private Verdict() {}

    static Failure of(Exchange<?, ?> exchange, Status status, Metadata trailers) {
        CallFacts facts = exchange.attempt().call().facts();
        Failure own = ownDoing(exchange, status, facts);
        if (own != null) {
            return own;
        }
        // What a server has sent has no cause: this side ends a call of which it cannot read the message before the
        // end.
        return exchange.route().isClosedByServer() && status.getCause() == null
                ? answered(facts, status, trailers)
                : unanswered(exchange, status, facts);
    }

    /** Its kind follows from the table. */
    static Failure answered(CallFacts facts, Status status, Metadata trailers) {
        RpcStatusException error = RpcStatusException.received(facts, status, trailers);
        Pushback pushback = Pushback.of(error, trailers);
        return new Failure(kind(status.getCode(), pushback), error, pushback.nanos());
    }

    /** A response that is not what the method says. */
    static Failure undecodable(CallFacts facts, String what) {
        return Failure.of(FailureClass.UNKNOWN, new UndecodableException(facts, what, null));
    }

    private static @Nullable Failure ownDoing(Exchange<?, ?> exchange, Status status, CallFacts facts) {
        Throwable fault = exchange.fault();
        if (fault != null) {
            return Failure.of(FailureClass.LOCAL, fault);
        }
        if (exchange.isContextCancelled() && !exchange.route().isClosedByServer()) {
            return exchange.contextReason() instanceof TimeoutException
                    ? overdue(facts, "the deadline of the caller's context is over", status)
                    : Failure.of(FailureClass.LOCAL, new CallInterruptedException(facts));
        }
        return isInterrupted(exchange.attempt().call())
                ? Failure.of(FailureClass.LOCAL, new CallInterruptedException(facts))
                : null;
    }

    private static Failure unanswered(Exchange<?, ?> exchange, Status status, CallFacts facts) {
        boolean unsent = !exchange.route().isSent();
        if (unsent && status.getCode() == Status.Code.UNAUTHENTICATED) {
            return Failure.of(FailureClass.LOCAL, new MissingCredentialException(facts, WireWords.all(status)));
        }
        if (unsent || WireWords.isUnseen(status)) {
            var error = new TransportException(facts, "nothing was sent: " + WireWords.all(status), reason(status));
            return Failure.of(FailureClass.UNSENT, error);
        }
        if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            return overdue(facts, WireWords.all(status), status);
        }
        if (WireWords.isUnreadable(status)) {
            var error = new UndecodableException(
                    facts, "the answer cannot be read: " + WireWords.all(status), reason(status));
            return Failure.of(FailureClass.UNKNOWN, error);
        }
        var error = new TransportException(facts, "no answer: " + WireWords.all(status), reason(status));
        return Failure.of(FailureClass.UNKNOWN, error);
    }

    private static Failure overdue(CallFacts facts, String words, Status status) {
        return Failure.of(FailureClass.UNKNOWN, new DeadlineExceededException(facts, words, reason(status)));
    }

    private static FailureClass kind(Status.Code code, Pushback pushback) {
        return switch (code) {
            case UNAVAILABLE -> FailureClass.REFUSED;
            case RESOURCE_EXHAUSTED ->
                pushback.isTold() || pushback.forbidden() ? FailureClass.REFUSED : FailureClass.ANSWERED;
            case DEADLINE_EXCEEDED, CANCELLED, INTERNAL, UNKNOWN, DATA_LOSS, OK -> FailureClass.UNKNOWN;
            case ABORTED,
                    UNIMPLEMENTED,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    UNAUTHENTICATED,
                    FAILED_PRECONDITION,
                    OUT_OF_RANGE -> FailureClass.ANSWERED;
        };
    }

    private static boolean isInterrupted(Call<?> call) {
        return call.isBlocking() && Thread.currentThread().isInterrupted();
    }

    private static Throwable reason(Status status) {
        Throwable cause = status.getCause();
        return cause == null ? status.asException() : cause;
    }
}
