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
final class MessageRules {
    /** RFC 9110, section 7.2: a host that is a name or an address, and a port. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]*|\\[[0-9A-Fa-f:.vV]+])(:[0-9]{0,5})?");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

    private MessageRules() {}

    /** Why the message must be refused; empty: it is fine. */
    static Optional<String> broken(HttpExchange exchange) {
        String protocol = exchange.getProtocol();
        boolean old = protocol.equals("HTTP/1.0");
        if (!old && !protocol.equals("HTTP/1.1")) {
            return Optional.of("the protocol must be HTTP/1.1");
        }
        return broken(exchange.getRequestURI(), values(exchange.getRequestHeaders(), "Host"))
                .or(() -> brokenFraming(exchange.getRequestHeaders(), old))
                .or(() -> brokenFields(exchange.getRequestHeaders(), old));
    }

    private static Optional<String> broken(URI target, List<String> hosts) {
        String path = target.getRawPath();
        String authority = target.getRawAuthority();
        if (path == null || !path.startsWith("/") || target.isAbsolute() != (authority != null)) {
            return Optional.of("the target must be a path");
        }
        if (target.isAbsolute() && (!"http".equalsIgnoreCase(target.getScheme()) || !hosts.equals(List.of(authority)))) {
            return Optional.of("the target is on another host");
        }
        return target.getRawFragment() != null || !VISIBLE.matcher(target.toString()).matches()
                ? Optional.of("the target has characters that must be encoded")
                : Optional.empty();
    }

    private static Optional<String> brokenFraming(Map<String, List<String>> headers, boolean old) {
        List<String> lengths = values(headers, "Content-Length");
        List<String> codings = values(headers, "Transfer-Encoding");
        if (lengths.size() > 1
                || (lengths.size() == 1 && !DIGITS.matcher(lengths.get(0)).matches())) {
            return Optional.of("Content-Length is not one number");
        }
        if (!codings.isEmpty() && (old || !lengths.isEmpty())) {
            return Optional.of("Transfer-Encoding must not be here");
        }
        return codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))
                ? Optional.empty()
                : Optional.of("the only Transfer-Encoding is chunked");
    }

    private static Optional<String> brokenFields(Map<String, List<String>> headers, boolean old) {
        List<String> hosts = values(headers, "Host");
        if (hosts.size() > 1 || (hosts.isEmpty() && !old)) {
            return Optional.of("there must be one Host");
        }
        if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
            return Optional.of("Host is not a host");
        }
        // The JDK's parser gives fields without a colon, or with space before it, an empty name.
        boolean odd = headers.containsKey("")
                || headers.values().stream().flatMap(List::stream).anyMatch(MessageRules::hasControls);
        return odd ? Optional.of("a header field is malformed") : Optional.empty();
    }

    private static List<String> values(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        return values == null ? List.of() : values;
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }
}
