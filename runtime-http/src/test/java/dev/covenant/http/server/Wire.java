package dev.covenant.http.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a test says what it likes. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new java.io.BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** A request for this path, and nothing else. */
    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    /** The answer to such a request, on a connection of its own. */
    static RawAnswer ask(int port, String path) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(get(path)).answer();
        }
    }

    /** Latin-1, as it is. */
    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Wire send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Nothing more will be sent. */
    public Wire end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** How long a read waits. */
    public Wire patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return this;
    }

    public InputStream in() {
        return in;
    }

    /** The next final answer. */
    public RawAnswer answer() throws IOException {
        return answer(false);
    }

    /** The answer to HEAD: it has no body whatever its headers say. */
    public RawAnswer headAnswer() throws IOException {
        return answer(true);
    }

    /** The status line and headers of the next answer, 1xx too; the rest stays. */
    public RawAnswer head() throws IOException {
        String status = line();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new RawAnswer(
                Integer.parseInt(status.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())), headers, "", false);
    }

    private RawAnswer answer(boolean toHead) throws IOException {
        RawAnswer head = head();
        while (head.status() < 200) {
            head = head();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean complete = true;
        if (!toHead && head.status() != 204 && head.status() != 304) {
            complete = body(head, body);
        }
        return new RawAnswer(head.status(), head.headers(), body.toString(StandardCharsets.ISO_8859_1), complete);
    }

    private boolean body(RawAnswer head, ByteArrayOutputStream body) throws IOException {
        try {
            if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
                for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
                    body.write(chunk);
                }
            } else if (!head.header("content-length").isEmpty()) {
                long length = Long.parseLong(head.header("content-length"));
                byte[] bytes = in.readNBytes((int) length);
                body.write(bytes);
                return bytes.length == length;
            } else {
                in.transferTo(body);
            }
            return true;
        } catch (EOFException | SocketException e) {
            return false;
        }
    }

    /** The next chunk, as soon as its data is there; empty: the last one. */
    public byte[] chunk() throws IOException {
        String size = line();
        if (size.isEmpty()) {
            // Some send the line end of a chunk with the next one.
            size = line();
        }
        byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
        if (chunk.length < Integer.parseInt(size, 16)) {
            throw new EOFException("cut in a chunk");
        }
        if (chunk.length == 0) {
            line();
        }
        return chunk;
    }

    /** Everything that comes until the connection is closed. */
    public List<RawAnswer> answers() throws IOException {
        List<RawAnswer> answers = new ArrayList<>();
        while (!isClosed()) {
            answers.add(answer());
        }
        return answers;
    }

    /** Waits for a byte or the end; whether it was the end. */
    public boolean isClosed() throws IOException {
        try {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException e) {
            return true;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("cut in a line: " + line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
