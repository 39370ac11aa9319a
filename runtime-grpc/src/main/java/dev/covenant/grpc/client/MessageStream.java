package dev.covenant.grpc.client;

import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.pipeline.Call;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Responses for whoever iterates. As many are asked for ahead as are held here at most. */
final class MessageStream<R> implements EventStream<R>, Inbox<R>, OpenStreams.OpenStream {
    private static final int AHEAD = 4;

    private final OpenStreams streams;
    private final long idleNanos;
    private final Queue<R> ready = new ArrayDeque<>();
    private @Nullable Exchange<?, R> exchange;
    private @Nullable Throwable failure;
    private boolean complete;
    private long count;

    /** @param idleNanos what each wait for more may take */
    MessageStream(OpenStreams streams, long idleNanos) {
        this.streams = streams;
        this.idleNanos = idleNanos;
    }

    @Override
    public void begin(Exchange<?, R> attempt) {
        synchronized (this) {
            exchange = attempt;
        }
        attempt.call().request(AHEAD);
    }

    @Override
    public synchronized void message(R response) {
        count++;
        if (!complete) {
            ready.add(response);
            notifyAll();
        }
    }

    @Override
    public void handedOver() {
        streams.add(this);
    }

    @Override
    public void complete() {
        streams.remove(this);
        synchronized (this) {
            complete = true;
            notifyAll();
        }
    }

    @Override
    public void failed(Throwable reason) {
        streams.remove(this);
        synchronized (this) {
            failure = failure == null ? reason : failure;
            notifyAll();
        }
    }

    @Override
    public void clientClosed() {
        failed(new ClientClosedException(facts()));
        end("the client was closed");
    }

    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasMore();
            }

            @Override
            public R next() {
                return take();
            }
        };
    }

    @Override
    public void close() {
        streams.remove(this);
        boolean early;
        synchronized (this) {
            early = !complete;
            complete = true;
            ready.clear();
            notifyAll();
        }
        if (early) {
            end("the stream was closed by its reader");
        }
    }

    private boolean hasMore() {
        Throwable broken;
        synchronized (this) {
            awaitNext();
            if (!ready.isEmpty() || complete) {
                return !ready.isEmpty();
            }
            broken = failure;
            complete = true;
        }
        end("the stream broke");
        if (broken instanceof Error fatal) {
            throw fatal;
        }
        throw broken instanceof RuntimeException error ? error : new IllegalStateException(broken);
    }

    private R take() {
        if (!hasMore()) {
            throw new NoSuchElementException();
        }
        R next;
        Exchange<?, R> current;
        synchronized (this) {
            next = ready.remove();
            current = exchange;
        }
        if (current != null) {
            current.call().request(1);
        }
        return next;
    }

    /** Until something has come: a response, the end, or a failure, among which is that nothing comes. */
    private void awaitNext() {
        long until = System.nanoTime() + idleNanos;
        while (ready.isEmpty() && !complete && failure == null) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                String words = "nothing came for " + Duration.ofNanos(idleNanos) + " after " + count + " messages";
                failure = new TransportException(facts(), words, null);
            } else {
                awaitNews(left);
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // its caller is the loop
    private void awaitNews(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failure = new CallInterruptedException(facts());
        }
    }

    private CallFacts facts() {
        Exchange<?, R> current = current();
        Call<?> call = current == null ? null : current.attempt().call();
        return call == null ? CallFacts.local("") : call.facts();
    }

    private void end(String reason) {
        Exchange<?, R> current = current();
        if (current != null) {
            current.cancel(reason);
        }
    }

    private synchronized @Nullable Exchange<?, R> current() {
        return exchange;
    }
}
