package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.BodyReader;
import dev.covenant.http.Content;
import dev.covenant.http.EventDecoder;
import dev.covenant.http.MultipartLimits;
import dev.covenant.http.MultipartParts;
import dev.covenant.http.MultipartReader;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonLimits;
import dev.covenant.json.JsonReader;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the value of a body: decodes what is data, hands over what is a stream. */
final class ContentDecoder {
    private static final int MOST_EVENT_BYTES = 16 * 1024 * 1024;
    private static final int MOST_PART_HEADERS = 64 * 1024;
    private static final int MOST_PARTS = 1_000;

    private final ReplyHead head;
    private final AnswerBody body;
    private final Call<?> call;

    ContentDecoder(ReplyHead head, AnswerBody body, Call<?> call) {
        this.head = head;
        this.body = body;
        this.call = call;
    }

    /** @param mediaType that came, or else the one declared */
    @SuppressWarnings(
            "unchecked") // what a Content<T> of each kind holds is known: Binary is a Content<Body>, and so on
    <T> T decode(Content<T> content, String mediaType) throws IOException {
        if (content instanceof Content.Binary) {
            return (T) binary(mediaType, body.handOver());
        }
        if (content instanceof Content.Events<?> events) {
            CallFacts facts = call.facts();
            return (T) body.events(EventDecoder.of(events, mediaType, MOST_EVENT_BYTES, facts), facts);
        }
        try {
            return body.whole((bytes, from, to) -> data(content, mediaType, bytes, from, to));
        } catch (JsonException e) {
            String message = "status " + head.status() + ": the body is not what the contract says: " + e.getMessage();
            throw new UndecodableException(call.facts(), message, e);
        }
    }

    private Body binary(String mediaType, InputStream stream) {
        OptionalLong length = head.header("Content-Encoding") == null ? DeclaredLength.of(head) : OptionalLong.empty();
        Body body = length.isPresent() ? Body.ofStream(stream, length.getAsLong()) : Body.ofStream(stream);
        return body.as(mediaType);
    }

    private static <T> T data(Content<T> content, String mediaType, byte[] bytes, int from, int to) throws IOException {
        if (content instanceof Content.Json<T> json && isUtf8(mediaType)) {
            JsonReader in = JsonReader.of(bytes, from + byteOrderMark(bytes, from, to), to, JsonLimits.DEFAULT);
            T value = json.codec().read(in);
            in.endDocument();
            return value;
        }
        if (content instanceof Content.Multipart<T> multipart) {
            return multipart(multipart, mediaType, new ByteArrayInputStream(bytes, from, to - from), to - from);
        }
        return BodyReader.read(content, Arrays.copyOfRange(bytes, from, to), mediaType);
    }

    private static <T> T multipart(Content.Multipart<T> content, String mediaType, InputStream in, int size)
            throws IOException {
        // All of it is in memory already: nothing goes to disk.
        int most = Math.max(1, size);
        MultipartLimits limits = new MultipartLimits(MOST_PARTS, MOST_PART_HEADERS, most, most, Optional.empty());
        try (MultipartParts parts = MultipartReader.read(in, mediaType, limits)) {
            T value = content.codec().read(parts);
            if (!parts.faults().isEmpty()) {
                throw new JsonException("parts are wrong: " + parts.faults(), "", JsonException.NO_OFFSET);
            }
            return value;
        }
    }

    private static boolean isUtf8(String mediaType) {
        int parameters = mediaType.indexOf(';');
        if (parameters < 0) {
            return true;
        }
        int charset = indexOfCharset(mediaType, parameters);
        return charset < 0 || mediaType.regionMatches(true, charset, "utf-8", 0, "utf-8".length());
    }

    /** Where the value of the charset parameter starts, behind a quote that it may have; -1: there is none. */
    private static int indexOfCharset(String mediaType, int from) {
        String name = "charset=";
        for (int at = from; at <= mediaType.length() - name.length(); at++) {
            if (mediaType.regionMatches(true, at, name, 0, name.length())) {
                int value = at + name.length();
                return mediaType.startsWith("\"", value) ? value + 1 : value;
            }
        }
        return -1;
    }

    /** How many bytes a byte order mark has at the start: 0 or 3. Senders must not add one (RFC 8259, section 8.1), and some do. */
    private static int byteOrderMark(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
