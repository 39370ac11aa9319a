package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request, read as strictly as RFC 9112 allows.
 *
 * @param rawQuery null: there is none
 */
record RequestHead(String method, String rawPath, @Nullable String rawQuery, String protocol, Headers headers) {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int EMPTY_LINES = 2;
    private static final String PCHARS = "[A-Za-z0-9._~!$&'()*+,;=:@%-]";
    /** A method, a target in origin or absolute form, a version. Brackets and bars in queries are no URI but common. */
    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}) "
            + "(?:[hH][tT][tT][pP]://(?<authority>[^/?# ]+))?(?<path>/(?:" + PCHARS + "|/)*)"
            + "(?:\\?(?<query>(?:" + PCHARS + "|[/?\\[\\]|{}])*))? (?<version>HTTP/[0-9]\\.[0-9])");

    /**
     * Reads a head.
     *
     * @throws Rejection when it is malformed; the connection cannot be used any more
     */
    static RequestHead read(ConnectionInput in) throws IOException {
        try {
            String line = in.line(LONGEST_LINE);
            for (int skipped = 0; line.isEmpty() && skipped < EMPTY_LINES; skipped++) {
                line = in.line(LONGEST_LINE);
            }
            return of(line, in);
        } catch (LineException e) {
            throw e.isTooLong()
                    ? closing(431, "Request header fields too large", String.valueOf(e.getMessage()))
                    : MessageRules.refusal(String.valueOf(e.getMessage()));
        }
    }

    private static RequestHead of(String line, ConnectionInput in) throws IOException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw MessageRules.refusal("the request line is malformed");
        }
        String protocol = parts.group("version");
        if (!protocol.equals("HTTP/1.1") && !protocol.equals("HTTP/1.0")) {
            throw closing(505, "HTTP version not supported", "this server speaks HTTP/1.1");
        }
        Headers headers = FieldLines.read(in);
        String authority = parts.group("authority");
        if (authority != null && !headers.all("Host").equals(List.of(authority))) {
            throw MessageRules.refusal("the target is on another host");
        }
        MessageRules.brokenFraming(headers, protocol).ifPresent(broken -> {
            throw broken;
        });
        return new RequestHead(parts.group(1), parts.group("path"), parts.group("query"), protocol, headers);
    }

    private static Rejection closing(int status, String title, String detail) {
        return new Rejection(Problem.of(status, title, detail), Headers.of(Map.of("Connection", "close")));
    }

    /** Whether the peer will send another request on this connection. */
    boolean keepsAlive() {
        return !isOld()
                && headers.all("Connection").stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .noneMatch(option -> option.strip().equalsIgnoreCase("close"));
    }

    /** Whether the peer knows no chunks. */
    boolean isOld() {
        return protocol.equals("HTTP/1.0");
    }

    boolean isChunked() {
        return headers.contains("Transfer-Encoding");
    }

    /** Of the body in bytes, when it is not chunked. */
    long length() {
        return headers.first("Content-Length").map(Long::parseLong).orElse(0L);
    }

    /** Whether the peer waits with the body until it is told to send it. */
    boolean expectsContinue() {
        return !isOld()
                && headers.first("Expect")
                        .filter("100-continue"::equalsIgnoreCase)
                        .isPresent();
    }
}
