package dev.covenant.http.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came over a socket.
 *
 * @param headers by lower-case name
 * @param octets the body, a byte a character
 * @param complete whether its body came to its end
 */
public record RawAnswer(int status, Map<String, List<String>> headers, String octets, boolean complete) {
    public byte[] body() {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? "" : String.join(", ", values);
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + text();
    }
}
