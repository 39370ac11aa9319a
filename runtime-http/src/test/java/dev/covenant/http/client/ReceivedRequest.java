package dev.covenant.http.client;

import dev.covenant.runtime.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param target path and query
 * @param headers by name in lower case; the last value of each
 */
public record ReceivedRequest(String method, String target, Map<String, String> headers, Bytes body) {
    /** The value of a header; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    public String text() {
        return new String(body.toByteArray(), StandardCharsets.UTF_8);
    }
}
