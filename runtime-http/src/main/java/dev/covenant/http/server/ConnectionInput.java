package dev.covenant.http.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The bytes of a connection, read with patience that ends. Not for use by several threads.
 */
final class ConnectionInput {
    private static final int BUFFER = 8 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long patience;

    ConnectionInput(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** How long reads may wait from now on, all together. */
    void patience(Duration most) {
        patience = most.toNanos();
    }

    /** Waiting is allowed this much longer. */
    void addPatience(long nanos) {
        patience += nanos;
    }

    /** Whether there was a byte; false: the peer has ended, or was silent too long. */
    boolean waitForByte() throws IOException {
        try {
            return from < to || fill();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Whether bytes are here already. */
    boolean isBuffered() {
        return from < to;
    }

    /** The next byte; -1: the peer has ended. */
    int read() throws IOException {
        return from < to || fill() ? buffer[from++] & 0xFF : -1;
    }

    /** Some bytes, at least one; -1: the peer has ended. */
    int read(byte[] target, int start, int length) throws IOException {
        if (from == to && !fill()) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(buffer, from, target, start, count);
        from += count;
        return count;
    }

    /**
     * A line up to its CR LF, without it.
     *
     * @return Latin-1; no CR, LF or NUL is in it
     * @throws LineException when it is longer, or has a CR or LF alone
     */
    String line(int most) throws IOException, LineException {
        byte[] line = new byte[Math.min(most, 256)];
        for (int length = 0; ; length++) {
            int octet = next();
            if (octet == '\r') {
                if (next() != '\n') {
                    throw new LineException("a CR stands alone", false);
                }
                return new String(line, 0, length, StandardCharsets.ISO_8859_1);
            }
            if (octet == '\n' || octet == 0) {
                throw new LineException("an LF or NUL stands alone", false);
            }
            if (length == most) {
                throw new LineException("a line is longer than " + most + " bytes", true);
            }
            line = length == line.length ? java.util.Arrays.copyOf(line, length * 2) : line;
            line[length] = (byte) octet;
        }
    }

    private int next() throws IOException {
        int octet = read();
        if (octet < 0) {
            throw new EOFException("the message was cut");
        }
        return octet;
    }

    private boolean fill() throws IOException {
        int millis = (int) Math.min(Integer.MAX_VALUE, patience / 1_000_000);
        if (millis <= 0) {
            throw new SocketTimeoutException("the peer is too slow");
        }
        socket.setSoTimeout(millis);
        long start = System.nanoTime();
        int count = in.read(buffer, 0, BUFFER);
        patience -= System.nanoTime() - start;
        from = 0;
        to = Math.max(0, count);
        return count > 0;
    }
}
