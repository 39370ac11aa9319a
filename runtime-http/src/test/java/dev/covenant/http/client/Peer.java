package dev.covenant.http.client;

import dev.covenant.runtime.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection as the {@link FaultServer}'s script sees it. */
public final class Peer {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch closed = new CountDownLatch(1);

    Peer(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
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
        out.write(message.toByteArray());
    }

    /** Sends the head of an answer whose body is chunked. */
    public void chunked(int status, String mediaType, String... headers) throws IOException {
        out.write(head(status, mediaType, "Transfer-Encoding: chunked", headers));
    }

    /** Sends a chunk; an empty one is the end. */
    public void chunk(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(bytes);
        message.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(message.toByteArray());
    }

    /** Sends anything. */
    public void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing more until the client has closed the connection. */
    public void hang() throws IOException {
        // What a client sends meanwhile is of no interest.
        in.transferTo(OutputStream.nullOutputStream());
        close();
    }

    /** Closes the connection the hard way: the client sees a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        close();
    }

    /** Closes the connection. */
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean awaitClosed(long time, TimeUnit unit) throws InterruptedException {
        return closed.await(time, unit);
    }

    /** The next request; null when the client has closed the connection. */
    @Nullable
    ReceivedRequest read() throws IOException {
        String first = closed.getCount() == 0 ? "" : line();
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("this is not HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        List<String> words = List.of(first.split(" ", 3));
        return new ReceivedRequest(words.get(0), words.get(1), headers, Bytes.of(body(headers)));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }
        return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
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
