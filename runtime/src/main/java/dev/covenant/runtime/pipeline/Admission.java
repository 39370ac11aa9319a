package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.FailureClass;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The first stage: knows the calls in flight, so that closing can wait for them and then end them. */
final class Admission implements Channel {
    /** A future tells nobody that it is done before it runs what hangs on it; so whoever closes looks himself, this often. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);

    private final Channel next;
    private final Set<Stay<?>> inFlight = ConcurrentHashMap.newKeySet();
    private final Object ended = new Object();
    private volatile boolean closed;

    Admission(Channel next) {
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Stay<R> stay = new Stay<>(attempt.call(), done);
        inFlight.add(stay);
        // In this order: closing sets `closed` first and looks at `inFlight` then, so that one of the two sees the
        // other.
        if (closed) {
            stay.failed(
                    Failure.of(FailureClass.LOCAL, new ClientClosedException(stay.call.facts())),
                    stay.call.startedAt());
        } else {
            next.send(attempt, stay);
        }
    }

    /** Lets no call in any more. */
    void refuse() {
        closed = true;
    }

    /**
     * Waits until whoever made the calls in flight has been told their outcome; true when all have. Stops waiting when interrupted,
     * with the flag set again.
     */
    boolean awaitEnd(long nanos) {
        long until = System.nanoTime() + nanos;
        synchronized (ended) {
            while (!inFlight.stream().allMatch(Stay::isTold)) {
                long left = until - System.nanoTime();
                if (left <= 0 || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(ended, Math.min(left, LOOK));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        return true;
    }

    /** Ends the calls in flight, which fail with a {@code ClientClosedException}. */
    void abortAll() {
        inFlight.forEach(stay -> stay.call.abort(Abort.CLOSED));
    }

    /** Tells those who wait for asynchronous calls that they have ended, although the transport has not said so. */
    void abandonAll(long now) {
        for (Stay<?> stay : inFlight) {
            if (!stay.call.isBlocking() && !stay.isTold()) {
                stay.failed(stay.call.endedEarly(), now);
            }
        }
    }

    int inFlight() {
        return inFlight.size();
    }

    /** A call from here to its end: until its outcome has been told, for after that nobody waits for it. */
    private final class Stay<R extends @Nullable Object> implements Completion<R> {
        private final Call<R> call;
        private final Completion<R> done;

        Stay(Call<R> call, Completion<R> done) {
            this.call = call;
            this.done = done;
        }

        @Override
        public void succeeded(R result, long now) {
            try {
                done.succeeded(result, now);
            } finally {
                leave();
            }
        }

        @Override
        public void failed(Failure failure, long now) {
            try {
                done.failed(failure, now);
            } finally {
                leave();
            }
        }

        @Override
        public boolean isTold() {
            return done.isTold();
        }

        private void leave() {
            inFlight.remove(this);
            if (closed && inFlight.isEmpty()) {
                synchronized (ended) {
                    ended.notifyAll();
                }
            }
        }
    }
}
