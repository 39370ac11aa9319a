package dev.covenant.http.server;

import dev.covenant.http.Body;
import dev.covenant.http.BodyReader;
import dev.covenant.http.Content;
import dev.covenant.http.EventDecoder;
import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import dev.covenant.http.MultipartException;
import dev.covenant.http.MultipartLimits;
import dev.covenant.http.MultipartParts;
import dev.covenant.http.MultipartReader;
import dev.covenant.http.Problem;
import dev.covenant.http.ReceivedEvents;
import dev.covenant.json.Direction;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import dev.covenant.json.SchemaFault;
import dev.covenant.runtime.CallFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as one of the media types that its operation takes.
 */
final class BodyBinder implements AutoCloseable {
    private static final String IN = "body";

    private final ServerExchange exchange;
    private final int limit;
    private final List<Problem.Fault> faults;
    private @Nullable MultipartParts parts;

    BodyBinder(ServerExchange exchange, int limit, List<Problem.Fault> faults) {
        this.exchange = exchange;
        this.limit = limit;
        this.faults = faults;
    }

    void read(boolean required, List<BodyOption<?>> options) {
        try {
            InputStream in = nonEmpty(exchange.body());
            if (in != null) {
                String actual = exchange.headers().first("Content-Type").orElse("");
                read(in, actual, choose(options, actual));
            } else if (required) {
                faults.add(new Problem.Fault(IN, "", "is required"));
            }
        } catch (SocketTimeoutException e) {
            throw Rejection.of(408, "Request timeout", "the body came too slowly");
        } catch (IOException e) {
            throw Rejection.of(400, "Bad request", "the body was cut short or is malformed");
        }
    }

    private static @Nullable InputStream nonEmpty(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 1);
        int first = peeked.read();
        if (first < 0) {
            return null;
        }
        peeked.unread(first);
        return peeked;
    }

    private static BodyOption<?> choose(List<BodyOption<?>> options, String actual) {
        List<String> declared =
                options.stream().map(option -> option.content().mediaType()).toList();
        int best = actual.isEmpty() && options.size() == 1 ? 0 : MediaTypes.bestMatch(declared, actual);
        if (best < 0) {
            throw new Rejection(
                    Problem.of(415, "Unsupported media type", "the operation reads " + String.join(", ", declared)),
                    Headers.of(Map.of("Accept", String.join(", ", declared))));
        }
        return options.get(best);
    }

    private <T> void read(InputStream in, String actual, BodyOption<T> option) throws IOException {
        Content<T> content = option.content();
        if (content instanceof Content.Binary) {
            accept(option, Body.ofStream(in).as(actual.isEmpty() ? MediaTypes.BYTES : actual));
        } else if (content instanceof Content.Multipart<T> multipart) {
            readParts(in, actual, option, multipart);
        } else if (content instanceof Content.Events<?> events) {
            accept(option, ReceivedEvents.of(in, EventDecoder.of(events, actual, limit, CallFacts.local("request"))));
        } else {
            readValue(in, actual, option);
        }
    }

    private <T> void readValue(InputStream in, String actual, BodyOption<T> option) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (in.read() >= 0) {
            throw Rejection.of(413, "Content too large", "a body may have at most " + limit + " bytes");
        }
        try {
            JsonValue value = BodyReader.value(option.content(), bytes, actual);
            if (note(option.schema().validate(value, Direction.REQUEST))) {
                option.sink().accept(BodyReader.decode(option.content(), value));
            }
        } catch (JsonException e) {
            faults.add(new Problem.Fault(IN, e.pointer(), e.reason()));
        }
    }

    private <T> void readParts(InputStream in, String actual, BodyOption<T> option, Content.Multipart<T> multipart)
            throws IOException {
        try {
            MultipartParts read = MultipartReader.read(in, actual, MultipartLimits.standard());
            parts = read;
            T value = multipart.codec().read(read);
            faults.addAll(read.faults());
            if (read.faults().isEmpty() && note(option.schema().validate(read.seen(), Direction.REQUEST))) {
                option.sink().accept(value);
            }
        } catch (MultipartException e) {
            throw Rejection.of(400, "Bad request", "the multipart body is not readable: " + e.getMessage());
        }
    }

    /** Bytes and events have types that the generated code and this class agree on. */
    @SuppressWarnings("unchecked")
    private static <T> void accept(BodyOption<T> option, Object value) {
        option.sink().accept((T) value);
    }

    private boolean note(List<SchemaFault> wrong) {
        wrong.forEach(fault -> faults.add(new Problem.Fault(IN, fault.pointer(), fault.message())));
        return wrong.isEmpty();
    }

    @Override
    public void close() {
        if (parts != null) {
            parts.close();
        }
    }
}
