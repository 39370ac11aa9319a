package dev.covenant.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (WHATWG HTML, section 9.2.6, "Interpreting an event stream"). Lines end with CR, LF or both; an
 * event is the {@code data} lines before an empty line, with the {@code event} and {@code id} beside them. Comments, other
 * fields and events without data are passed over; an id counts without data too.
 *
 * <p>One departure: where the standard drops an event that the end of the stream has cut, this tells that it was cut.
 */
final class SseFraming implements EventFraming {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = "event".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final EventBytes line;
    private final EventBytes data;
    private boolean afterReturn;
    private boolean first = true;
    private boolean hasData;
    private @Nullable String name;
    private @Nullable String id;
    private @Nullable String lastName;
    private @Nullable String lastId;

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
        if (isField(DATA, from)) {
            if (hasData) {
                data.append('\n');
            }
            hasData = true;
            int value = value(DATA, from);
            data.append(line.array(), value, line.length() - value);
        } else if (isField(ID, from)) {
            String text = text(ID, from);
            // The standard: an id with NUL in it is none.
            id = text.indexOf(0) >= 0 ? id : text;
        } else if (isField(EVENT, from)) {
            name = text(EVENT, from);
        }
    }

    private boolean isField(byte[] field, int from) {
        int end = from + field.length;
        return startsWith(field, from) && (line.length() == end || line.array()[end] == ':');
    }

    /** Where the value of a field starts: one space after the colon does not belong to it. */
    private int value(byte[] field, int from) {
        int value = Math.min(from + field.length + 1, line.length());
        return value < line.length() && line.array()[value] == ' ' ? value + 1 : value;
    }

    private String text(byte[] field, int from) {
        int value = value(field, from);
        return new String(line.array(), value, line.length() - value, StandardCharsets.UTF_8);
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
        lastId = id;
        lastName = name;
        name = null;
        boolean more = data.isEmpty() || sink.text(data.array(), data.length());
        data.clear();
        hasData = false;
        return more;
    }

    @Override
    public @Nullable String lastEventId() {
        return lastId == null || lastId.isEmpty() ? null : lastId;
    }

    @Override
    public @Nullable String eventName() {
        return lastName == null || lastName.isEmpty() ? null : lastName;
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
