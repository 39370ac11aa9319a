package dev.covenant.benchmarks.calls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client's connection: one request at a time, its head and body in one buffer. */
final class CannedConnection {
    private static final byte[] USER = answer("200 OK", Payloads.user());
    private static final byte[] ORDERS = answer("200 OK", Payloads.orders());
    private static final byte[] CREATED = answer("201 Created", Payloads.order());
    private static final String BLANK_LINE = "\r\n\r\n";
    private static final int LARGEST_REQUEST = 16 * 1024;

    private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    private ByteBuffer out = ByteBuffer.allocate(0);

    /** Does what can be done now; false when the client has left. */
    boolean serve(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        if (key.isReadable()) {
            if (channel.read(in) < 0) {
                return false;
            }
            byte[] answer = answerWhenComplete();
            if (answer.length > 0) {
                in.clear();
                out = ByteBuffer.wrap(answer);
            }
        }
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        return true;
    }

    /** The answer to what has come; empty while the request is not complete. */
    private byte[] answerWhenComplete() {
        byte[] bytes = new byte[in.position()];
        in.get(0, bytes);
        String request = new String(bytes, StandardCharsets.ISO_8859_1);
        int head = request.indexOf(BLANK_LINE);
        if (head < 0 || !complete(request, head)) {
            return new byte[0];
        }
        if (request.startsWith("POST /orders ")) {
            return CREATED;
        }
        return request.startsWith("GET /orders?limit=50 ") ? ORDERS : user(request);
    }

    private static byte[] user(String request) {
        if (request.startsWith("GET /users/4815162342 ")) {
            return USER;
        }
        throw new IllegalArgumentException(
                "nothing is ready for " + request.lines().findFirst().orElse(""));
    }

    private static boolean complete(String request, int head) {
        if (request.startsWith("GET ")) {
            return true;
        }
        String fields = request.substring(0, head).toLowerCase(Locale.ROOT);
        int body = head + BLANK_LINE.length();
        int length = fields.indexOf("\r\ncontent-length:");
        if (length < 0) {
            return request.endsWith("\r\n0" + BLANK_LINE);
        }
        int from = length + "\r\ncontent-length:".length();
        int to = fields.indexOf('\r', from);
        String digits = fields.substring(from, to < 0 ? fields.length() : to).strip();
        return request.length() - body >= Integer.parseInt(digits);
    }

    private static byte[] answer(String status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + BLANK_LINE)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
