package dev.covenant.grpc.server;

import dev.covenant.grpc.check.RequestCheck;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The messages that come with a call, each asked for when the handler's iterator is: a handler that takes its time makes its caller wait,
 * not this side remember. Closed when the handler has answered.
 */
final class ArrivingRequests<Q> implements EventStream<Q> {
    private final String method;
    private final RequestCheck<Q> check;
    private final Runnable ask;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Messages messages = new Messages();
    private @Nullable Q arrived;
    private long count;
    private boolean asked;
    private State state = State.OPEN;

    /**
     * Messages of a call.
     *
     * @param ask asks the caller for one more
     */
    ArrivingRequests(String method, RequestCheck<Q> check, Runnable ask) {
        this.method = method;
        this.check = check;
        this.ask = ask;
    }

    /** How far the stream is. */
    private enum State {
        OPEN,
        ENDED,
        CANCELLED,
        CLOSED
    }

    @Override
    public Iterator<Q> iterator() {
        return messages;
    }

    /** The message that was asked for. */
    void add(Q message) {
        lock.lock();
        try {
            arrived = message;
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more will come. */
    void end() {
        become(State.ENDED);
    }

    /** The caller has gone, or its time is over. */
    void cancel() {
        become(State.CANCELLED);
    }

    @Override
    public void close() {
        become(State.CLOSED);
    }

    private void become(State next) {
        lock.lock();
        try {
            if (state == State.OPEN || next == State.CLOSED) {
                state = next;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The one iterator. */
    private final class Messages implements Iterator<Q> {
        @Override
        public boolean hasNext() {
            lock.lock();
            try {
                askFor();
                while (arrived == null && state == State.OPEN) {
                    changed.await();
                }
                if (state == State.CANCELLED) {
                    throw new TransportException(
                            CallFacts.local(method), "the caller gave up after " + count + " messages", null);
                }
                return arrived != null && state != State.CLOSED;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallInterruptedException(CallFacts.local(method));
            } finally {
                lock.unlock();
            }
        }

        private void askFor() {
            if (!asked && state == State.OPEN) {
                asked = true;
                ask.run();
            }
        }

        @Override
        public Q next() {
            Q message = take();
            List<RequestCheck.Violation> violations = check.violations(message);
            if (!violations.isEmpty()) {
                throw Refusal.invalid(violations);
            }
            return message;
        }

        private Q take() {
            lock.lock();
            try {
                Q message = hasNext() ? arrived : null;
                if (message == null) {
                    throw new NoSuchElementException();
                }
                arrived = null;
                asked = false;
                return message;
            } finally {
                lock.unlock();
            }
        }
    }
}
