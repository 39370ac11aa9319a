package dev.covenant.http;

import java.nio.ByteBuffer;

/**
 * One value a line. The last line need not have an end. Among JSON, empty lines are passed over; among texts they are
 * empty texts.
 */
final class LineFraming implements EventFraming {
    private final EventBytes line;
    private final boolean raw;

    LineFraming(int limit, boolean raw) {
        line = new EventBytes(limit);
        this.raw = raw;
    }

    @Override
    public void feed(ByteBuffer bytes, Sink sink) throws Broken {
        while (bytes.hasRemaining()) {
            int end = bytes.position();
            while (end < bytes.limit() && bytes.get(end) != '\n') {
                end++;
            }
            line.take(bytes, end);
            if (bytes.hasRemaining()) {
                bytes.get();
                if (!line(sink)) {
                    return;
                }
            }
        }
    }

    private boolean line(Sink sink) {
        int length = line.length();
        length -= length > 0 && line.array()[length - 1] == '\r' ? 1 : 0;
        boolean more = (!raw && isBlank(line)) || sink.text(line.array(), length);
        line.clear();
        return more;
    }

    static boolean isBlank(EventBytes text) {
        for (int at = 0; at < text.length(); at++) {
            byte c = text.array()[at];
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end(Sink sink) {
        if (!line.isEmpty()) {
            line(sink);
        }
    }
}
