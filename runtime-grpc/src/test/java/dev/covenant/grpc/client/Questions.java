package dev.covenant.grpc.client;

import dev.covenant.runtime.EventStream;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Requests that a test asks one after the other, depending on what it is answered. */
final class Questions implements EventStream<StreamingOutputCallRequest> {
    private final BlockingQueue<Optional<StreamingOutputCallRequest>> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<StreamingOutputCallRequest> next = Optional.empty();

    void ask(StreamingOutputCallRequest request) {
        asked.add(Optional.of(request));
    }

    boolean awaitClose() {
        try {
            return closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Iterator<StreamingOutputCallRequest> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return awaitNext();
            }

            @Override
            public StreamingOutputCallRequest next() {
                return take();
            }
        };
    }

    private boolean awaitNext() {
        if (next.isEmpty()) {
            try {
                next = asked.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return next.isPresent();
    }

    private StreamingOutputCallRequest take() {
        StreamingOutputCallRequest taken = next.orElseThrow(NoSuchElementException::new);
        next = Optional.empty();
        return taken;
    }

    @Override
    public void close() {
        closed.countDown();
        asked.add(Optional.empty());
    }
}
