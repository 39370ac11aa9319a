package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request on a connection of our own.
 */
final class SocketExchange implements ServerExchange {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final RequestHead head;
    private final SocketBody body;
    private final Surroundings around;
    private boolean last;
    private @Nullable SocketAnswer answer;

    SocketExchange(Socket socket, ConnectionInput in, RequestHead head, Surroundings around) {
        this.socket = socket;
        this.head = head;
        this.around = around;
        this.last = !head.keepsAlive();
        this.body = new SocketBody(in, head, head.expectsContinue() ? this::tellToSend : () -> {});
    }

    private void tellToSend() {
        try {
            socket.getOutputStream().write(CONTINUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connection will be closed after the answer. */
    void closeAfterwards() {
        last = true;
    }

    boolean isAnswered() {
        return answer != null && answer.isComplete();
    }

    /** Whether the connection can be used again once what is left of the body was read. */
    boolean mayGoOn() {
        // A peer that was not told to send its body may send it or not; nobody knows.
        return !last && (body.isEnded() || body.isStarted() || !head.expectsContinue());
    }

    @Override
    public String protocol() {
        return head.protocol();
    }

    @Override
    public String method() {
        return head.method();
    }

    @Override
    public String rawPath() {
        return head.rawPath();
    }

    @Override
    public @Nullable String rawQuery() {
        return head.rawQuery();
    }

    @Override
    public Headers headers() {
        return head.headers();
    }

    @Override
    public SocketBody body() {
        return body;
    }

    @Override
    public String remoteAddress() {
        return socket.getInetAddress().getHostAddress();
    }

    @Override
    public OutputStream respond(int status, Headers fields, long length) throws IOException {
        boolean bodiless = head.method().equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
        boolean chunked = length < 0 && !bodiless && !head.isOld();
        boolean untilClose = length < 0 && head.isOld();
        last |= untilClose
                || around.ending().getAsBoolean()
                || fields.first("Connection").filter("close"::equalsIgnoreCase).isPresent();
        SocketAnswer started = new SocketAnswer(socket, around.stalls(), bodiless ? 0 : length, chunked);
        answer = started;
        Headers.Builder all = fields.toBuilder().set("Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (chunked) {
            all.set("Transfer-Encoding", "chunked");
        } else if (length >= 0 && !bodiless) {
            all.set("Content-Length", Long.toString(length));
        }
        if (last) {
            all.set("Connection", "close");
        }
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
        all.build()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        started.head(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return started;
    }
}
