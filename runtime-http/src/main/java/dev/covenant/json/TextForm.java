package dev.covenant.json;

import dev.covenant.runtime.Bytes;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A type that JSON carries as a string.
 *
 * @param description what is expected, for messages
 * @param parser the value of a text
 */
record TextForm<T>(String description, Parser<T> parser) {

    static final TextForm<LocalDate> DATE = new TextForm<>("a date such as \"2024-02-29\"", DateTimeParser::date);
    static final TextForm<OffsetDateTime> DATE_TIME =
            new TextForm<>("a date-time such as \"2024-02-29T12:30:00Z\"", DateTimeParser::dateTime);
    static final TextForm<java.util.UUID> UUID =
            new TextForm<>("a UUID such as \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"", UuidText::parse);
    static final TextForm<java.net.URI> URI = new TextForm<>("a URI", TextForm::uri);
    static final TextForm<Bytes> BYTES = new TextForm<>("base64 text", TextForm::bytes);

    /** Finds the value of a text in ASCII; null when it has none. */
    interface Parser<T> {
        @Nullable
        T parse(byte[] text, int from, int to);
    }

    T read(JsonReader in) {
        in.toQuote(description);
        int open = in.position;
        int close = StringDecoder.plainEnd(in.buffer, open + 1, in.end);
        T value;
        if (close < in.end && in.buffer[close] == '"') {
            value = parser.parse(in.buffer, open + 1, close);
            in.position = close + 1;
        } else {
            byte[] text = StringDecoder.read(in).getBytes(StandardCharsets.UTF_8);
            value = parser.parse(text, 0, text.length);
        }
        if (value == null) {
            throw in.faultAt(open, "expected " + description);
        }
        return value;
    }

    /** The value of a text, or null when it has none. */
    @Nullable
    T parse(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return parser.parse(utf8, 0, utf8.length);
    }

    private static java.net.@Nullable URI uri(byte[] text, int from, int to) {
        try {
            return new java.net.URI(new String(text, from, to - from, StandardCharsets.UTF_8));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable Bytes bytes(byte[] text, int from, int to) {
        try {
            return Bytes.ofBase64(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
