package dev.covenant.http.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a request: of a known length, or in chunks (RFC 9112, section 7.1). A fault in the framing is final.
 */
final class SocketBody extends InputStream {
    private static final int LONGEST_CHUNK_LINE = 256;
    private static final int MOST_EXTENSIONS = 16 * 1024;
    private static final Pattern CHUNK_LINE = Pattern.compile("([0-9A-Fa-f]{1,15})(?:;[\t -~]*)?");
    private static final int HEX = 16;
    private static final int DRAINED = 64 * 1024;
    /** Slower senders are given up on: Kestrel's limit of 240 bytes a second. */
    private static final long NANOS_A_BYTE = 1_000_000_000L / 240;

    private final ConnectionInput in;
    private final boolean chunked;
    private final Runnable beforeReading;
    private long remaining;
    private int extensions;
    private boolean started;
    private boolean ended;

    /** @param beforeReading tells a peer that waits to send the body */
    SocketBody(ConnectionInput in, RequestHead head, Runnable beforeReading) {
        this.in = in;
        this.chunked = head.isChunked();
        this.beforeReading = beforeReading;
        this.remaining = chunked ? 0 : head.length();
        this.ended = !chunked && remaining == 0;
    }

    /** Whether all of it was read: the next byte belongs to the next request. */
    boolean isEnded() {
        return ended;
    }

    /** Whether some of it was asked for. */
    boolean isStarted() {
        return started;
    }

    /** Passes over what was not read, if it is little; whether that was all of it. */
    boolean drain() throws IOException {
        byte[] scrap = new byte[DRAINED / 8];
        for (int at = 0; at < DRAINED && !ended; ) {
            at += Math.max(0, read(scrap, 0, scrap.length));
        }
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        if (!started) {
            started = true;
            beforeReading.run();
        }
        if (remaining == 0 && !nextChunk()) {
            return -1;
        }
        int count = in.read(target, from, (int) Math.min(length, remaining));
        if (count < 0) {
            throw new EOFException("the body was cut");
        }
        in.addPatience(count * NANOS_A_BYTE);
        remaining -= count;
        if (remaining == 0) {
            endPiece();
        }
        return count;
    }

    private void endPiece() throws IOException {
        if (!chunked) {
            ended = true;
        } else if (!in.line(0).isEmpty()) {
            throw new LineException("a chunk is longer than it says", false);
        }
    }

    private boolean nextChunk() throws IOException {
        String line = in.line(LONGEST_CHUNK_LINE);
        Matcher parts = CHUNK_LINE.matcher(line);
        extensions += line.indexOf(';') < 0 ? 0 : line.length();
        if (!parts.matches() || extensions > MOST_EXTENSIONS) {
            throw new LineException("the size of a chunk is malformed", false);
        }
        remaining = Long.parseLong(parts.group(1), HEX);
        if (remaining == 0) {
            // Trailers say nothing that anybody here asks for; but they must be fields.
            FieldLines.read(in);
            ended = true;
        }
        return !ended;
    }

    @Override
    public int available() {
        return ended || !in.isBuffered() ? 0 : (int) Math.min(1, remaining);
    }
}
