package dev.covenant.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Server-sent events (WHATWG HTML, section 9.2.6, "Interpreting an event stream"). Lines end with CR, LF or both; an
 * event is the {@code data} lines before an empty line. Comments, other fields and events without data are passed
 * over.
 *
 * <p>One departure: where the standard drops an event that the end of the stream has cut, this tells that it was cut.
 */
final class SseFraming implements EventFraming {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final EventBytes line;
    private final EventBytes data;
    private boolean afterReturn;
    private boolean first = true;
    private boolean hasData;

    SseFraming(int limit) {
        line = new EventBytes(limit);
        data = new EventBytes(limit);
    }

    @Override
    public void feed(ByteBuffer bytes, Sink sink) throws Broken {
        while (bytes.hasRemaining()) {
            int end = lineEnd(bytes);
            if (end == bytes.position() && afterReturn && bytes.get(end) == '\n') {
                bytes.get();
                afterReturn = false;
                continue;
            }
            line.take(bytes, end);
            afterReturn = false;
            if (bytes.hasRemaining()) {
                afterReturn = bytes.get() == '\r';
                if (!line(sink)) {
                    return;
                }
            }
        }
    }

    /** The index of the next CR or LF, or the limit. */
    private static int lineEnd(ByteBuffer bytes) {
        int at = bytes.position();
        while (at < bytes.limit() && bytes.get(at) != '\n' && bytes.get(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Interprets a whole line; false when no more is wanted. */
    private boolean line(Sink sink) throws Broken {
        boolean more = true;
        int from = first && startsWith(MARK, 0) ? MARK.length : 0;
        first = false;
        if (line.length() == from) {
            more = dispatch(sink);
        } else {
            field(from);
        }
        line.clear();
        return more;
    }

    private void field(int from) throws Broken {
        int value = from + DATA.length;
        boolean isData = startsWith(DATA, from) && (line.length() == value || line.array()[value] == ':');
        if (!isData) {
            return;
        }
        if (hasData) {
            data.append('\n');
        }
        hasData = true;
        value = Math.min(value + 1, line.length());
        if (value < line.length() && line.array()[value] == ' ') {
            value++;
        }
        data.append(line.array(), value, line.length() - value);
    }

    private boolean startsWith(byte[] text, int from) {
        if (line.length() < from + text.length) {
            return false;
        }
        for (int at = 0; at < text.length; at++) {
            if (line.array()[from + at] != text[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean dispatch(Sink sink) {
        boolean more = data.isEmpty() || sink.text(data.array(), data.length());
        data.clear();
        hasData = false;
        return more;
    }

    @Override
    public void end(Sink sink) throws Broken {
        int from = first && startsWith(MARK, 0) ? MARK.length : 0;
        if (!line.isEmpty()) {
            field(from);
        }
        if (!data.isEmpty()) {
            throw new Broken("the stream ended inside an event");
        }
    }
}
