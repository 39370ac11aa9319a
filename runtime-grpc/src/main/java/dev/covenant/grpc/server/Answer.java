package dev.covenant.grpc.server;

import dev.covenant.runtime.EventStream;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the caller of one call. Messages go when the caller can take them: nothing is kept here. Written by the handler's
 * thread; the transport tells when there is room and when nobody waits any more.
 */
final class Answer<R> {
    private final ServerCall<?, R> call;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable RpcCall facts;
    private @Nullable EventStream<R> streaming;
    private boolean cancelled;
    private boolean begun;
    private boolean ended;

    /** @param threads where streams are closed whose callers have gone: that may take its time */
    Answer(ServerCall<?, R> call, Executor threads) {
        this.call = call;
        this.threads = threads;
    }

    /** Where the handler leaves the metadata that goes with the answer. */
    void belongsTo(RpcCall handled) {
        facts = handled;
    }

    /** Sends the one message that there is. */
    void one(R message) {
        if (!isCancelled()) {
            send(message);
            end(Status.OK, new Metadata());
        }
    }

    /**
     * Sends all of a stream, and closes it.
     *
     * @throws InterruptedException when the server ends while the caller takes nothing
     */
    void all(EventStream<R> messages) throws InterruptedException {
        try {
            if (!stream(messages)) {
                return;
            }
            Iterator<R> each = messages.iterator();
            while (each.hasNext() && awaitRoom()) {
                send(each.next());
            }
            end(Status.OK, new Metadata());
        } catch (RuntimeException e) {
            // A stream that was closed because the caller has gone may say so in its own way.
            if (!isCancelled()) {
                throw e;
            }
        } finally {
            messages.close();
        }
    }

    /** Ends the call with something else than OK, unless it has ended. */
    void refuse(Refusal refusal) {
        end(refusal.status(), refusal.trailers());
    }

    /** Whether it has ended, or nobody waits for it. */
    boolean isOver() {
        lock.lock();
        try {
            return ended || cancelled;
        } finally {
            lock.unlock();
        }
    }

    boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** There may be room for a message. */
    void roomMade() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits for the answer any more. */
    void cancel() {
        EventStream<R> open;
        lock.lock();
        try {
            cancelled = true;
            open = streaming;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (open != null) {
            close(open);
        }
    }

    private void close(EventStream<R> open) {
        try {
            threads.execute(open::close);
        } catch (RejectedExecutionException e) {
            open.close();
        }
    }

    private boolean stream(EventStream<R> messages) {
        lock.lock();
        try {
            streaming = messages;
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is room now; if not, nobody waits any more. */
    private boolean awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!cancelled && !call.isReady()) {
                changed.await();
            }
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void send(R message) {
        R sent = Objects.requireNonNull(message, "a handler gives messages, not null");
        begin();
        call.sendMessage(sent);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            RpcCall handled = facts;
            call.sendHeaders(handled == null ? new Metadata() : handled.headers());
        }
    }

    private void end(Status status, Metadata trailers) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
        } finally {
            lock.unlock();
        }
        if (status.isOk()) {
            begin();
        }
        Metadata all = new Metadata();
        all.merge(trailers);
        RpcCall handled = facts;
        if (handled != null) {
            all.merge(handled.trailers());
        }
        call.close(status, all);
    }
}
