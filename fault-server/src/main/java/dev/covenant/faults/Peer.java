package dev.covenant.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection as a {@link Script} sees it. */
public final class Peer {
    private final Socket plain;
    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;

    /** A connection over a socket, which is read and written through another when that speaks TLS. */
    Peer(Socket plain, Socket through) throws IOException {
        plain.setTcpNoDelay(true);
        this.plain = plain;
        this.in = new BufferedInputStream(through.getInputStream());
        this.out = through.getOutputStream();
    }

    /** Answers with JSON. */
    public void json(int status, String body, String... headers) throws IOException {
        answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Answers with a body of its right length. */
    public void answer(int status, String mediaType, byte[] body, String... headers) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head(status, mediaType, "Content-Length: " + body.length, headers));
        message.writeBytes(body);
        write(message.toByteArray());
    }

    /** Sends the head of an answer whose body is chunked. */
    public void chunked(int status, String mediaType, String... headers) throws IOException {
        write(head(status, mediaType, "Transfer-Encoding: chunked", headers));
    }

    /** Sends a chunk; an empty one is the end. */
    public void chunk(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(bytes);
        message.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        write(message.toByteArray());
    }

    /** Sends anything. */
    public void raw(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing more until the client has closed the connection. */
    public void hang() throws IOException {
        // What a client sends meanwhile is of no interest.
        in.transferTo(OutputStream.nullOutputStream());
        close();
    }

    /** Closes the connection the hard way: the client sees a reset. */
    public void reset() throws IOException {
        if (!plain.isClosed()) {
            plain.setSoLinger(true, 0);
        }
        close();
    }

    /** Closes the connection. */
    public void close() {
        closed.countDown();
        try {
            plain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on nothing that is sent arrives, as if the network between had gone. */
    void silence() {
        silent = true;
    }

    boolean isSilent() {
        return silent;
    }

    boolean awaitClosed(long time, TimeUnit unit) throws InterruptedException {
        return closed.await(time, unit);
    }

    /** The next request; null when the client has closed the connection, or we have. */
    @Nullable
    ReceivedRequest read() throws IOException {
        return closed.getCount() == 0 ? null : RequestReading.read(in);
    }

    private void write(byte[] message) throws IOException {
        if (!silent) {
            out.write(message);
        }
    }

    private static byte[] head(int status, String mediaType, String framing, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " whatever\r\n" + framing + "\r\n");
        if (!mediaType.isEmpty()) {
            head.append("Content-Type: ").append(mediaType).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
