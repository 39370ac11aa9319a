package dev.covenant.http;

import dev.covenant.json.JsonCodecs;

/**
 * How values follow each other in a stream. JSON is written without line ends, so none of the forms needs escapes.
 * Strings are JSON too where the media type says so, NDJSON for example; elsewhere they are the bare text.
 */
enum EventForm {
    /** Server-sent events. */
    SSE("text/event-stream", "data: ", "\n\n", ":\n\n"),
    /** NDJSON, JSON Lines. */
    LINES("application/x-ndjson", "", "\n", ""),
    /** Server-sent events that are text, not JSON. */
    RAW_SSE("text/event-stream", "data: ", "\n\n", ":\n\n"),
    /** Lines that are text, not JSON. */
    RAW_LINES("text/plain; charset=utf-8", "", "\n", ""),
    /** JSON text sequences, RFC 7464. */
    SEQUENCE("application/json-seq", "\u001e", "\n", "");

    private final String mediaType;
    private final String before;
    private final String after;
    private final String keepAlive;

    EventForm(String mediaType, String before, String after, String keepAlive) {
        this.mediaType = mediaType;
        this.before = before;
        this.after = after;
        this.keepAlive = keepAlive;
    }

    /** @param mediaType that is sent or came; the contract's when it says nothing */
    static EventForm of(Content.Events<?> content, String mediaType) {
        String subtype = MediaType.parse(mediaType).map(MediaType::subtype).orElse("");
        boolean text = content.codec() == (Object) JsonCodecs.STRING;
        if (subtype.equals("json-seq") || subtype.endsWith("+json-seq")) {
            return SEQUENCE;
        }
        if (subtype.equals("event-stream") || !content.lines()) {
            return text ? RAW_SSE : SSE;
        }
        return text && !subtype.contains("json") ? RAW_LINES : LINES;
    }

    /** Whether values are bare text. */
    boolean isRaw() {
        return this == RAW_SSE || this == RAW_LINES;
    }

    /** Whether events are those of WHATWG. */
    boolean isSse() {
        return this == RAW_SSE || this == SSE;
    }

    String mediaType() {
        return mediaType;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    String keepAlive() {
        return keepAlive;
    }

    /** What cuts bytes that arrive into values. */
    EventFraming framing(int limit) {
        return switch (this) {
            case SSE, RAW_SSE -> new SseFraming(limit);
            case LINES -> new LineFraming(limit, false);
            case RAW_LINES -> new LineFraming(limit, true);
            case SEQUENCE -> new SequenceFraming(limit);
        };
    }
}
