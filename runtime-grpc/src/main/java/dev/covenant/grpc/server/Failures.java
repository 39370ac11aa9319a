package dev.covenant.grpc.server;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.TransportException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what a handler threw what its caller is told. Statuses that a handler means are told as they are. Errors of calls that it made
 * itself are its own matter: callers learn whether trying again may help, the log learns the rest.
 */
final class Failures {
    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    static Refusal refusal(String method, Throwable thrown) {
        Refusal meant = meant(thrown);
        if (meant != null) {
            return meant;
        }
        Refusal refusal = unmeant(thrown);
        Level level = refusal.status().getCode() == Status.Code.INTERNAL ? Level.ERROR : Level.WARNING;
        LOG.log(level, "no answer to " + method + ": " + refusal.status().getCode(), thrown);
        return refusal;
    }

    private static @Nullable Refusal meant(Throwable thrown) {
        if (thrown instanceof RpcStatusException error && isOwn(error)) {
            return new Refusal(error.status(), error.trailers());
        }
        if (thrown instanceof StatusRuntimeException error) {
            return of(error.getStatus(), error.getTrailers());
        }
        if (thrown instanceof StatusException error) {
            return of(error.getStatus(), error.getTrailers());
        }
        return null;
    }

    /** One that came from elsewhere tells where it was. */
    private static boolean isOwn(CallException error) {
        return error.facts().attempts() == 0 && error.facts().instances().isEmpty();
    }

    private static @Nullable Refusal of(Status status, @Nullable Metadata trailers) {
        return status.isOk() ? null : new Refusal(status, trailers == null ? new Metadata() : trailers);
    }

    private static Refusal unmeant(Throwable thrown) {
        if (thrown instanceof DeadlineExceededException) {
            return late();
        }
        if (thrown instanceof RpcStatusException onward) {
            return switch (onward.code()) {
                case DEADLINE_EXCEEDED -> late();
                case UNAVAILABLE, RESOURCE_EXHAUSTED -> notAvailable();
                default -> internal();
            };
        }
        boolean passing = thrown instanceof NoInstanceException
                || thrown instanceof TransportException
                || thrown instanceof RateLimitedException
                || thrown instanceof ClientClosedException
                || thrown instanceof CallInterruptedException;
        return passing ? notAvailable() : internal();
    }

    private static Refusal late() {
        return Refusal.of(Status.Code.DEADLINE_EXCEEDED, "the time was not enough");
    }

    private static Refusal notAvailable() {
        return Refusal.of(Status.Code.UNAVAILABLE, "something that the service needs is not available");
    }

    /** What nobody meant to tell. */
    static Refusal internal() {
        return Refusal.of(Status.Code.INTERNAL, "the service could not answer");
    }
}
