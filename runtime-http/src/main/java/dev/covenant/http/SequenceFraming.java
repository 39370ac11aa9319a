package dev.covenant.http;

import java.nio.ByteBuffer;

/**
 * JSON text sequences (RFC 7464): every text is preceded by a record separator and followed by a line feed, without
 * which a number or word at the end may have been cut.
 */
final class SequenceFraming implements EventFraming {
    private static final byte SEPARATOR = 0x1E;

    private final EventBytes text;
    private boolean begun;

    SequenceFraming(int limit) {
        text = new EventBytes(limit);
    }

    @Override
    public void feed(ByteBuffer bytes, Sink sink) throws Broken {
        while (bytes.hasRemaining()) {
            int end = bytes.position();
            while (end < bytes.limit() && bytes.get(end) != SEPARATOR) {
                end++;
            }
            text.take(bytes, end);
            if (bytes.hasRemaining()) {
                bytes.get();
                if (!text(sink)) {
                    return;
                }
                begun = true;
            }
        }
    }

    private boolean text(Sink sink) throws Broken {
        boolean more = true;
        if (!LineFraming.isBlank(text)) {
            if (!begun) {
                throw new Broken("the sequence does not start with a record separator");
            }
            if (isCut()) {
                throw new Broken("a text of the sequence was cut");
            }
            more = sink.text(text.array(), text.length());
        }
        text.clear();
        return more;
    }

    /** RFC 7464, section 2.4: only strings, arrays and objects show where they end. */
    private boolean isCut() {
        byte last = text.array()[text.length() - 1];
        return "]}\" \t\r\n".indexOf(last) < 0;
    }

    @Override
    public void end(Sink sink) throws Broken {
        text(sink);
    }
}
