package dev.covenant.http.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The answer on its way: head and body go out together when that is possible.
 */
final class SocketAnswer extends OutputStream {
    private static final int BUFFER = 8 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final Duration PIECE_TIME = Duration.ofSeconds(30);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final OutputStream out;
    private final Stalls stalls;
    private final boolean chunked;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] chunk;
    private long remaining;
    private int buffered;
    private int inChunk;
    private boolean complete;

    /**
     * An answer.
     *
     * @param length of the body in bytes; -1: not known, and the end of the connection is its end if it is not chunked
     */
    SocketAnswer(Socket socket, Stalls stalls, long length, boolean chunked) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.stalls = stalls;
        this.remaining = length;
        this.chunked = chunked;
        this.chunk = new byte[chunked ? BUFFER : 0];
    }

    /** Takes the status line and the header fields. */
    void head(byte[] head) throws IOException {
        put(head, 0, head.length);
    }

    /** Whether all of it has gone out. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (chunked) {
            writeChunked(bytes, from, length);
            return;
        }
        if (remaining >= 0) {
            if (length > remaining) {
                throw new IOException("the body is longer than it says");
            }
            remaining -= length;
        }
        put(bytes, from, length);
    }

    private void writeChunked(byte[] bytes, int from, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int count = Math.min(length - at, chunk.length - inChunk);
            System.arraycopy(bytes, from + at, chunk, inChunk, count);
            inChunk += count;
            at += count;
            if (inChunk == chunk.length) {
                endChunk();
            }
        }
    }

    private void endChunk() throws IOException {
        if (inChunk > 0) {
            byte[] size = (Integer.toHexString(inChunk) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            put(size, 0, size.length);
            put(chunk, 0, inChunk);
            put(LAST_CHUNK, LAST_CHUNK.length - 2, 2);
            inChunk = 0;
        }
    }

    @Override
    public void flush() throws IOException {
        endChunk();
        send();
    }

    /** @throws IOException when the body is shorter than it says */
    @Override
    public void close() throws IOException {
        if (remaining > 0) {
            throw new IOException("the body is shorter than it says");
        }
        endChunk();
        if (chunked) {
            put(LAST_CHUNK, 0, LAST_CHUNK.length);
        }
        send();
        complete = true;
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        if (length > BUFFER - buffered) {
            send();
        }
        if (length >= BUFFER) {
            send(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, buffered, length);
            buffered += length;
        }
    }

    private void send() throws IOException {
        int length = buffered;
        buffered = 0;
        send(buffer, 0, length);
    }

    private void send(byte[] bytes, int from, int length) throws IOException {
        for (int at = 0; at < length; at += PIECE) {
            int start = from + at;
            int count = Math.min(PIECE, length - at);
            stalls.within(PIECE_TIME, () -> Connection.abort(socket), () -> {
                out.write(bytes, start, count);
                return count;
            });
        }
    }
}
