package dev.covenant.http.server;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What RFC 9112 wants refused and the JDK's parser lets through, as far as it can still be seen in a parsed message.
 */
final class JdkMessageRules {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

    private JdkMessageRules() {}

    /** Why the message must be refused; empty: it is fine. */
    static Optional<String> broken(HttpExchange exchange) {
        String protocol = exchange.getProtocol();
        if (!protocol.equals("HTTP/1.0") && !protocol.equals("HTTP/1.1")) {
            return Optional.of("the protocol must be HTTP/1.1");
        }
        return brokenTarget(exchange).or(() -> brokenFields(exchange.getRequestHeaders()));
    }

    private static Optional<String> brokenTarget(HttpExchange exchange) {
        URI target = exchange.getRequestURI();
        String path = target.getRawPath();
        String authority = target.getRawAuthority();
        if (path == null || !path.startsWith("/") || target.isAbsolute() != (authority != null)) {
            return Optional.of("the target must be a path");
        }
        boolean here = "http".equalsIgnoreCase(target.getScheme())
                && List.of(String.valueOf(authority))
                        .equals(exchange.getRequestHeaders().get("Host"));
        if (target.isAbsolute() && !here) {
            return Optional.of("the target is on another host");
        }
        return target.getRawFragment() != null
                        || !VISIBLE.matcher(target.toString()).matches()
                ? Optional.of("the target has characters that must be encoded")
                : Optional.empty();
    }

    private static Optional<String> brokenFields(Map<String, List<String>> headers) {
        // The JDK's parser gives fields without a colon, or with space before it, an empty name.
        boolean odd = headers.containsKey("")
                || headers.values().stream().flatMap(List::stream).anyMatch(JdkMessageRules::hasControls);
        return odd ? Optional.of("a header field is malformed") : Optional.empty();
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }
}
