package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.TransportException;
import org.jspecify.annotations.Nullable;

/** Gives the caller of a failed call what was agreed on instead, unless the failure is the caller's own. */
final class FallingBack implements Channel {
    private final Channel next;
    private final CallListener listener;

    FallingBack(Channel next, CallListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Substitute<R> substitute = attempt.call().substitute();
        if (substitute == null) {
            next.send(attempt, done);
            return;
        }
        next.send(attempt, new Completion<>() {
            @Override
            public void succeeded(R result, long now) {
                substitute.keep(result, now);
                done.succeeded(result, now);
            }

            @Override
            public void failed(Failure failure, long now) {
                Substitute.Found<R> found = find(substitute, failure, now);
                if (found.isThere()) {
                    attempt.call().replaced(failure);
                    ListenerFaults.guard(() -> listener.fellBack(attempt.call(), failure));
                    done.succeeded(found.value(), now);
                } else {
                    done.failed(failure, now);
                }
            }
        });
    }

    private static <R extends @Nullable Object> Substitute.Found<R> find(
            Substitute<R> substitute, Failure failure, long now) {
        if (!concerns(failure) || !(failure.error() instanceof RuntimeException error)) {
            return Substitute.Found.nothing();
        }
        try {
            return substitute.find(error, now);
        } catch (Throwable fault) {
            // Whatever it is: a caller who is told nothing would wait for ever.
            error.addSuppressed(fault);
            return Substitute.Found.nothing();
        }
    }

    /** Whether it is the service's failure, or that of the way to it. */
    private static boolean concerns(Failure failure) {
        return switch (failure.kind()) {
            case UNSENT, REFUSED, UNKNOWN -> true;
            case ANSWERED -> false;
            case LOCAL ->
                failure.error() instanceof NoInstanceException
                        || failure.error() instanceof TransportException
                        || failure.error() instanceof RateLimitedException
                        || failure.error() instanceof DeadlineExceededException;
        };
    }
}
