package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must be refused in any message, whatever the host has let through: it may mean different things to different readers.
 */
final class MessageRules {
    private static final int BAD_REQUEST = 400;

    /** RFC 9110, section 7.2: a name or an address, and perhaps a port. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]*|\\[[0-9A-Fa-f:.vV]+])(:[0-9]{0,5})?");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private MessageRules() {}

    /** The refusal; empty: the message is fine. */
    static Optional<Rejection> broken(ServerExchange exchange) {
        return brokenFraming(exchange.headers(), exchange.protocol())
                .or(() -> brokenHost(exchange.headers().all("Host"), exchange.protocol()))
                .or(() -> brokenPath(exchange.rawPath()));
    }

    /** Whatever follows on this connection cannot be trusted to be the next request: it is closed. */
    static Rejection refusal(String why) {
        return new Rejection(Problem.of(BAD_REQUEST, "Bad request", why), Headers.of(Map.of("Connection", "close")));
    }

    /** The refusal of a message of which it is not certain where it ends. */
    static Optional<Rejection> brokenFraming(Headers headers, String protocol) {
        List<String> lengths = headers.all("Content-Length");
        List<String> codings = headers.all("Transfer-Encoding");
        if (lengths.size() > 1
                || (lengths.size() == 1 && !DIGITS.matcher(lengths.get(0)).matches())) {
            return Optional.of(refusal("Content-Length is not one number"));
        }
        if (codings.isEmpty()) {
            return Optional.empty();
        }
        if (!lengths.isEmpty() || !protocol.equals("HTTP/1.1")) {
            return Optional.of(refusal("Transfer-Encoding must not be here"));
        }
        return codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")
                ? Optional.empty()
                : Optional.of(refusal("the only Transfer-Encoding is chunked"));
    }

    private static Optional<Rejection> brokenHost(List<String> hosts, String protocol) {
        if (hosts.size() > 1 || (hosts.isEmpty() && protocol.equals("HTTP/1.1"))) {
            return Optional.of(refusal("there must be one Host"));
        }
        return hosts.isEmpty() || HOST.matcher(hosts.get(0)).matches()
                ? Optional.empty()
                : Optional.of(refusal("Host is not a host"));
    }

    private static Optional<Rejection> brokenPath(String rawPath) {
        return PathText.isWellFormed(rawPath)
                ? Optional.empty()
                : Optional.of(Rejection.of(BAD_REQUEST, "Bad request", "the path is not properly encoded"));
    }
}
