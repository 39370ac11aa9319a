package dev.covenant.http.client;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a sink is told, for a thread that waits: gives transports that are asynchronous only their {@link Transport#send}, and
 * asynchronous calls their results that are read as streams. Holds a few pieces at most: more are asked for as they are read.
 */
public final class ReplyStream extends InputStream implements ReplySink {
    /** How many pieces are kept in advance. */
    private static final int WINDOW = 4;

    private final Exchange exchange;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<ByteBuffer> pieces = new ArrayDeque<>();
    private @Nullable ReplyHead head;
    private @Nullable Intake intake;
    private @Nullable IOException failure;
    private boolean asked;
    private boolean ended;
    private boolean gaveUp;

    public ReplyStream(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Waits for the head. (Ending the exchange early ends the wait.)
     *
     * @throws IOException when there is none, or the thread was interrupted, whose interrupt flag is then set
     */
    public Reply awaitHead() throws IOException {
        lock.lock();
        try {
            while (head == null) {
                check();
                waitForNews(Long.MAX_VALUE);
            }
            return new StreamedReply(head, this);
        } finally {
            lock.unlock();
            endIfGaveUp();
        }
    }

    @Override
    public void head(int status, Headers headers, Intake body) {
        tell(() -> {
            head = ReplyHead.of(status, headers);
            intake = body;
        });
        askForMore();
    }

    @Override
    public void bytes(ByteBuffer piece) {
        given(ByteBuffer.allocate(piece.remaining()).put(piece).flip());
    }

    @Override
    public void given(ByteBuffer piece) {
        tell(() -> {
            pieces.add(piece);
            asked = false;
        });
        askForMore();
    }

    @Override
    public void end() {
        tell(() -> ended = true);
    }

    @Override
    public void failed(IOException reason) {
        tell(() -> failure = reason);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer piece = awaitPiece();
        if (piece == null) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(target, from, count);
        return count;
    }

    @Override
    public int available() {
        lock.lock();
        try {
            ByteBuffer piece = pieces.peek();
            return piece == null ? 0 : piece.remaining();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the exchange, unless it has ended. */
    @Override
    public void close() {
        boolean open;
        lock.lock();
        try {
            open = !ended && failure == null;
            if (open) {
                failure = new IOException("the stream is closed");
                // Whoever waits must not depend on what the transport says of an exchange that we end ourselves.
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (open) {
            exchange.abort();
        }
    }

    /** The piece to read from; null at the end. */
    private @Nullable ByteBuffer awaitPiece() throws IOException {
        while (true) {
            askForMore();
            lock.lock();
            try {
                dropEmpty();
                if (!pieces.isEmpty()) {
                    return pieces.peek();
                }
                if (ended) {
                    return null;
                }
                check();
                waitForNews(exchange.idleNanos());
            } finally {
                lock.unlock();
                endIfGaveUp();
            }
        }
    }

    /** Asks for the next piece while there are few: so that it is on its way while those are read. */
    private void askForMore() {
        Intake more = null;
        lock.lock();
        try {
            dropEmpty();
            if (!asked && !ended && failure == null && pieces.size() < WINDOW) {
                more = intake;
                asked = more != null;
            }
        } finally {
            lock.unlock();
        }
        // Outside of the lock: the transport may tell us something at once.
        if (more != null) {
            more.more();
        }
    }

    private void dropEmpty() {
        for (ByteBuffer first = pieces.peek(); first != null && !first.hasRemaining(); first = pieces.peek()) {
            pieces.remove();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // both callers look again, in a loop
    private void waitForNews(long nanos) throws IOException {
        try {
            if (news.awaitNanos(nanos) <= 0) {
                failure =
                        new SocketTimeoutException("nothing came for " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failure = new InterruptedIOException("interrupted");
        }
        gaveUp = failure instanceof InterruptedIOException;
        check();
    }

    /** Outside of the lock: the transport may be waiting for it, with a piece in its hands. */
    private void endIfGaveUp() {
        if (gaveUp) {
            exchange.abort();
        }
    }

    private void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void tell(Runnable change) {
        lock.lock();
        try {
            if (failure == null) {
                change.run();
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A head with the stream as its body. */
    private record StreamedReply(ReplyHead head, ReplyStream source) implements Reply {
        @Override
        public int status() {
            return head.status();
        }

        @Override
        public @Nullable String header(String name) {
            return head.header(name);
        }

        @Override
        public Headers headers() {
            return head.headers();
        }

        @Override
        public InputStream body() {
            return source;
        }

        @Override
        public InputStream stream() {
            return source;
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
