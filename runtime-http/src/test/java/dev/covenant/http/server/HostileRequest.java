package dev.covenant.http.server;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are not one well-formed request, or one that asks for too much.
 *
 * @param name what is wrong
 * @param bytes Latin-1
 */
public record HostileRequest(String name, String bytes) {
    private static final String BODY = "{\"item\":\"tea\",\"amount\":2}";
    /** What an attacker would have served: a whole request inside the body of another. */
    public static final String SMUGGLED = "GET /v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    /** A good POST, but for these headers; with this body. */
    private static String post(String headers, String body) {
        return "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
    }

    private static String length(String text) {
        return "Content-Length: " + text + "\r\n";
    }

    private static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static String get(String headers) {
        return "GET /v1/open HTTP/1.1\r\n" + headers + "\r\n";
    }

    private static String target(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    /** All of them. None may be answered with success, nor may what is smuggled in be served. */
    public static List<HostileRequest> all() {
        List<HostileRequest> all = new ArrayList<>();
        lengths(all);
        codings(all);
        chunks(all);
        lines(all);
        fields(all);
        targets(all);
        requestLines(all);
        return all;
    }

    private static void add(List<HostileRequest> all, String name, String bytes) {
        all.add(new HostileRequest(name, bytes));
    }

    private static void lengths(List<HostileRequest> all) {
        String size = "" + BODY.length();
        String te = "Transfer-Encoding: chunked\r\n";
        add(all, "length and chunked", post(length("4") + te, chunked(BODY) + SMUGGLED));
        add(all, "chunked and length", post(te + length("4"), chunked(BODY) + SMUGGLED));
        add(all, "length 0 and chunked", post(length("0") + te, chunked(BODY)));
        add(all, "two lengths", post(length(size) + length("0"), BODY + SMUGGLED));
        add(all, "two equal lengths", post(length(size) + length(size), BODY));
        add(all, "list of lengths", post(length(size + ", " + size), BODY));
        add(all, "list of different lengths", post(length(size + ",0"), BODY));
        add(all, "length with plus", post(length("+" + size), BODY));
        add(all, "length with minus", post(length("-" + size), BODY));
        add(all, "length beyond a long", post(length("99999999999999999999"), BODY));
        add(all, "length in hex", post(length("0x19"), BODY));
        add(all, "length with letters", post(length(size + "a"), BODY));
        add(all, "length with inner space", post(length("2 5"), BODY));
        add(all, "length in other digits", post(length("\u0662\u0665"), BODY));
        add(all, "empty length", post(length(""), BODY));
    }

    private static void codings(List<HostileRequest> all) {
        String body = chunked(BODY) + SMUGGLED;
        for (String coding : List.of(
                "chunked, chunked",
                "identity",
                "gzip",
                "chunked, gzip",
                "gzip, chunked",
                "chunked, identity",
                "xchunked",
                "chunked;q=1",
                "\"chunked\"",
                ", chunked",
                "chunked\u0000",
                "\u000bchunked",
                "chunked\u000c",
                "")) {
            add(all, "coding '" + coding + "'", post("Transfer-Encoding: " + coding + "\r\n", body));
        }
        add(all, "chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", body));
        add(all, "chunked and identity", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", body));
        add(
                all,
                "chunked in HTTP/1.0",
                post("Transfer-Encoding: chunked\r\n", body).replace("/1.1\r\n", "/1.0\r\n"));
        add(all, "coding before a space", post("Transfer-Encoding : chunked\r\n", body));
        add(all, "coding with a folded value", post("Transfer-Encoding:\r\n chunked\r\n", body));
    }

    private static void chunks(List<HostileRequest> all) {
        String te = "Transfer-Encoding: chunked\r\n";
        String size = Integer.toHexString(BODY.length());
        String rest = BODY + "\r\n0\r\n\r\n";
        add(
                all,
                "chunk size beyond an int",
                post(te, "1000000" + "0".repeat(2 - size.length()) + size + "\r\n" + rest + SMUGGLED));
        add(all, "chunk size beyond a long", post(te, "100000000000000" + size + "\r\n" + rest + SMUGGLED));
        add(all, "negative chunk size", post(te, "-" + size + "\r\n" + rest));
        add(all, "chunk size of minus one", post(te, "ffffffff\r\n" + rest));
        add(all, "chunk size with plus", post(te, "+" + size + "\r\n" + rest));
        add(all, "chunk size with 0x", post(te, "0x" + size + "\r\n" + rest));
        add(all, "chunk size with a leading space", post(te, " " + size + "\r\n" + rest));
        add(all, "empty chunk size", post(te, "\r\n" + rest));
        add(all, "chunk size cut by a bare CR", post(te, size.charAt(0) + "\r" + size.substring(1) + "\r\n" + rest));
        add(all, "chunk size ended by a bare LF", post(te, size + "\n" + rest));
        add(all, "chunk extension with a bare LF", post(te, size + ";a\nb\r\n" + rest));
        add(all, "flood of chunk extensions", post(te, size + ";" + "x=y;".repeat(50_000) + "\r\n" + rest));
        add(all, "chunk data longer than its size", post(te, "5\r\n" + rest + SMUGGLED));
        add(all, "chunk data shorter than its size", post(te, "40\r\n" + rest + SMUGGLED));
        add(all, "chunk without a line end", post(te, size + "\r\n" + BODY + "0\r\n\r\n" + SMUGGLED));
        add(all, "chunk data ended by a bare LF", post(te, size + "\r\n" + BODY + "\n0\r\n\r\n"));
        add(all, "no last chunk", post(te, size + "\r\n" + BODY + "\r\n"));
        add(all, "trailer that is no field", post(te, size + "\r\n" + BODY + "\r\n0\r\nno field\r\n\r\n" + SMUGGLED));
        add(all, "trailer with a space before its colon", post(te, chunkedWithTrailer("Content-Length : 5")));
    }

    private static String chunkedWithTrailer(String trailer) {
        String whole = chunked(BODY);
        return whole.substring(0, whole.length() - 2) + trailer + "\r\n\r\n" + SMUGGLED;
    }

    private static void lines(List<HostileRequest> all) {
        String bare = get("Host: x\r\n");
        add(all, "bare LF after the request line", bare.replaceFirst("\r\n", "\n"));
        add(all, "bare LF after a field", get("Host: x\nX: y\r\n"));
        add(all, "bare LFs only", bare.replace("\r\n", "\n"));
        add(all, "bare LF before a smuggled length", post("X: y\nContent-Length: 25\r\n", BODY + SMUGGLED));
        add(all, "bare CR after the request line", bare.replaceFirst("\r\n", "\r"));
        add(all, "bare CR in a value", get("Host: x\r\nX: a\rb\r\n"));
        add(all, "bare CR before a smuggled coding", post("X: y\rTransfer-Encoding: chunked\r\n", chunked(BODY)));
        add(all, "bare CR before a smuggled length", get("Host: x\r\nX: y\rContent-Length: 40\r\n") + SMUGGLED);
        add(all, "CR CR LF", get("Host: x\r\r\nX: y\r\n"));
        add(all, "folded field", get("Host: x\r\nX: a\r\n b\r\n"));
        add(all, "field folded with a tab", get("Host: x\r\nX: a\r\n\tb\r\n"));
        add(all, "folded first field", get(" X: a\r\nHost: x\r\n"));
        add(all, "folded host", get("Host:\r\n x\r\n"));
    }

    private static void fields(List<HostileRequest> all) {
        add(all, "NUL in a value", get("Host: x\r\nX: a\u0000b\r\n"));
        add(all, "NUL at the end of a value", get("Host: x\r\nX: a\u0000\r\n"));
        add(all, "NUL in a name", get("Host: x\r\nX\u0000Y: a\r\n"));
        add(all, "control character in a value", get("Host: x\r\nX: a\u0001b\r\n"));
        add(all, "space before a colon", get("Host: x\r\nX : a\r\n"));
        add(all, "tab before a colon", get("Host: x\r\nX\t: a\r\n"));
        add(all, "space in a name", get("Host: x\r\nX Y: a\r\n"));
        add(all, "field without a colon", get("Host: x\r\nXY\r\n"));
        add(all, "field without a name", get("Host: x\r\n: a\r\n"));
        add(all, "name with a bracket", get("Host: x\r\nX(Y): a\r\n"));
        add(all, "name that is not ASCII", get("Host: x\r\nX\u00e9: a\r\n"));
        add(all, "no host", get(""));
        add(all, "two hosts", get("Host: x\r\nHost: y\r\n"));
        add(all, "host with a path", get("Host: x/y\r\n"));
        add(all, "host with a user", get("Host: user@x\r\n"));
        add(all, "list of hosts", get("Host: x, y\r\n"));
        add(all, "giant field", get("Host: x\r\nX: " + "a".repeat(1 << 20) + "\r\n"));
        add(all, "giant name", get("Host: x\r\n" + "a".repeat(1 << 20) + ": b\r\n"));
        add(all, "10,000 fields", get("Host: x\r\n" + "X: a\r\n".repeat(10_000)));
        add(all, "10,000 fields of different names", get("Host: x\r\n" + names(10_000)));
    }

    private static String names(int count) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < count; at++) {
            out.append('X').append(at).append(": a\r\n");
        }
        return out.toString();
    }

    private static void targets(List<HostileRequest> all) {
        for (String target : List.of(
                "/v1/../v1/open",
                "/v1/./open",
                "/v1/x/../open",
                "/v1/%2e%2e/v1/open",
                "/v1/%2E/open",
                "/v1/x/.%2e/open",
                "/v1/x%2f..%2fopen",
                "/v1%2fopen",
                "/v1%5copen",
                "/v1\\open",
                "//v1/open",
                "/v1//open",
                "/v1/open/",
                "/v1/open;x=y",
                "/v1/open%00",
                "/v1/open%20",
                "/v1/op%65n%",
                "/v1/open%zz",
                "/v1/items/%zz",
                "/v1/items/%",
                "/v1/items/%c0%ae",
                "/v1/items/%c0%af",
                "/v1/items/%e0%80%ae",
                "/v1/items/%ed%a0%80",
                "/v1/items/%ff",
                "/v1/items/%00",
                "/v1/items/..",
                "/v1/items/%2e%2e",
                "/v1/items/\u00e9",
                "/v1/items/a b",
                "/v1/items/<a>",
                "/v1/open#fragment",
                "/v1/open?a#b",
                "http://evil/v1/open",
                "http://x@y/v1/open",
                "x:80",
                "x",
                "*",
                "",
                "?a",
                "/v1/open?a=%zz\u0001")) {
            add(all, "target " + target, target(target));
        }
        add(all, "giant target", target("/v1/open?" + "a".repeat(1 << 20)));
    }

    private static void requestLines(List<HostileRequest> all) {
        String rest = "Host: x\r\n\r\n";
        for (String line : List.of(
                "GET /v1/open",
                "GET /v1/open HTTP/0.9",
                "GET /v1/open HTTP/9.9",
                "GET /v1/open HTTP/2.0",
                "GET /v1/open HTTP/1.2",
                "GET /v1/open HTTP/1",
                "GET /v1/open HTTP/1.10",
                "GET /v1/open http/1.1",
                "GET /v1/open HTTPS/1.1",
                "GET /v1/open HTTP/1.1 ",
                "GET /v1/open  HTTP/1.1",
                "GET  /v1/open HTTP/1.1",
                " GET /v1/open HTTP/1.1",
                "GET\t/v1/open\tHTTP/1.1",
                "GET /v1/open HTTP/1.1 HTTP/1.1",
                "GET /v1/open x HTTP/1.1",
                "get /v1/open HTTP/1.1",
                "Get /v1/open HTTP/1.1",
                "G\u0001T /v1/open HTTP/1.1",
                "G\u0000T /v1/open HTTP/1.1",
                "G(T /v1/open HTTP/1.1",
                "CONNECT x:80 HTTP/1.1",
                "TRACE /v1/open HTTP/1.1",
                "PRI * HTTP/2.0",
                "POST /v1/open HTTP/1.1",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001")) {
            add(all, "request line " + line, line + "\r\n" + rest);
        }
        add(all, "giant method", "G".repeat(1 << 20) + " /v1/open HTTP/1.1\r\n" + rest);
        add(all, "one byte", "G");
        add(all, "flood of empty lines", "\r\n".repeat(100_000) + get("Host: x\r\n"));
    }

    @Override
    public String toString() {
        return name.replaceAll("[^ -~]", "?");
    }
}
