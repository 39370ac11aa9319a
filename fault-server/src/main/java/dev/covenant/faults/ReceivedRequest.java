package dev.covenant.faults;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A request as it came over the wire. */
public final class ReceivedRequest {
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    ReceivedRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** Path and query, as sent. */
    public String target() {
        return target;
    }

    /** By name in lower case; the last value of each. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The value of a header, whatever the case of its name; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body, as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A copy of the body. */
    public byte[] bytes() {
        return body.clone();
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers + " " + body.length + " bytes";
    }
}
