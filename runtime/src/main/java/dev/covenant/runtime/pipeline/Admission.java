package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.FailureClass;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The first stage: knows the calls in flight, so that closing can wait for them and then end them. */
final class Admission implements Channel {
    private final Channel next;
    private final Set<Call<?>> inFlight = ConcurrentHashMap.newKeySet();
    private final Object ended = new Object();
    private volatile boolean closed;

    Admission(Channel next) {
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Call<R> call = attempt.call();
        inFlight.add(call);
        // In this order: closing sets `closed` first and looks at `inFlight` then, so that one of the two sees the
        // other.
        if (closed) {
            leave(call);
            done.failed(Failure.of(FailureClass.LOCAL, new ClientClosedException(call.facts())), call.startedAt());
            return;
        }
        next.send(attempt, new Completion<>() {
            @Override
            public void succeeded(R result, long now) {
                leave(call);
                done.succeeded(result, now);
            }

            @Override
            public void failed(Failure failure, long now) {
                leave(call);
                done.failed(failure, now);
            }
        });
    }

    /** Lets no call in any more. */
    void refuse() {
        closed = true;
    }

    /** Waits for the calls in flight; true when all have ended. Stops waiting when interrupted, with the flag set again. */
    boolean awaitEnd(long nanos) {
        long until = System.nanoTime() + nanos;
        synchronized (ended) {
            while (!inFlight.isEmpty()) {
                long left = until - System.nanoTime();
                if (left <= 0 || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(ended, left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        return true;
    }

    /** Ends the calls in flight, which fail with a {@code ClientClosedException}. */
    void abortAll() {
        inFlight.forEach(call -> call.abort(Abort.CLOSED));
    }

    int inFlight() {
        return inFlight.size();
    }

    private void leave(Call<?> call) {
        inFlight.remove(call);
        if (closed && inFlight.isEmpty()) {
            synchronized (ended) {
                ended.notifyAll();
            }
        }
    }
}
