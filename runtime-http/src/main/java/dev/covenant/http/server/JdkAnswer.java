package dev.covenant.http.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The body of an answer of the JDK's server: gives up on readers that stall, and hears senders out a little, so that those who are
 * still sending get to read the answer.
 */
final class JdkAnswer extends OutputStream {
    private static final int PIECE = 64 * 1024;
    private static final Duration PIECE_TIME = Duration.ofSeconds(30);
    private static final int DRAINED = 4 << 20;
    private static final Duration DRAIN_TIME = Duration.ofSeconds(1);

    private final OutputStream out;
    private final JdkBody unread;
    private final Stalls stalls;

    JdkAnswer(OutputStream out, JdkBody unread, Stalls stalls) {
        this.out = out;
        this.unread = unread;
        this.stalls = stalls;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int at = 0; at < length; at += PIECE) {
            int start = from + at;
            int count = Math.min(PIECE, length - at);
            within(PIECE_TIME, () -> {
                out.write(bytes, start, count);
                return count;
            });
        }
    }

    @Override
    public void flush() throws IOException {
        within(PIECE_TIME, () -> {
            out.flush();
            return 0;
        });
    }

    /** @throws IOException so that the connection is closed, when the body of the request was broken */
    @Override
    public void close() throws IOException {
        if (unread.isBroken()) {
            // The JDK's stream would look for the end of the body again, and wait for it.
            flush();
            throw new IOException("the body of the request is broken");
        }
        if (!unread.isEnded()) {
            flush();
            within(DRAIN_TIME, () -> drain(unread));
        }
        within(PIECE_TIME, () -> {
            out.close();
            return 0;
        });
    }

    /** The JDK's server reads and writes channels, which are closed when a thread that waits for them is interrupted. */
    private void within(Duration most, Stalls.Transfer transfer) throws IOException {
        stalls.within(most, Thread.currentThread()::interrupt, transfer);
    }

    private static int drain(InputStream in) throws IOException {
        byte[] scrap = new byte[PIECE];
        int total = 0;
        for (int count = 0; count >= 0 && total < DRAINED; total += count) {
            count = in.read(scrap, 0, PIECE);
        }
        return total;
    }
}
