package dev.covenant.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What can be wrong with a server. Unless said otherwise connections stay as they are, new ones are accepted, and every request is read
 * as a whole before it meets its fate.
 */
public enum Fault {
    /** The process is gone: all connections are reset, new ones refused. */
    KILLED(Reach.GONE),
    /** Requests are read and never answered. */
    HANGS((peer, request, ordinary) -> peer.hang()),
    /**
     * The network swallows everything: nothing is read or answered, new connections are neither made nor refused. (On systems other than
     * Linux they may be refused.)
     */
    BLACK_HOLE(Reach.UNREACHABLE),
    /** Connections that were there lead nowhere, as after a failover of the network; new ones are served well. */
    HALF_OPEN(Reach.OLD_CONNECTIONS),
    /** No connection can be secured: the handshake is answered with an alert. Only for servers with TLS. */
    TLS_FAILURE(Reach.HANDSHAKE),
    /** The connection is reset as soon as the request was read. */
    RESET_AT_ONCE((peer, request, ordinary) -> peer.reset()),
    /** The connection is closed as soon as the request was read. */
    CLOSE_AT_ONCE((peer, request, ordinary) -> peer.close()),
    /** The answer stops for ever in the middle of its head. */
    HANGS_IN_HEAD((peer, request, ordinary) -> {
        peer.raw("HTTP/1.1 200 ok\r\nContent-Ty");
        peer.hang();
    }),
    /** The head of the answer comes at one byte in 20 ms, for a long time. */
    SLOW_HEAD((peer, request, ordinary) -> dribble(peer, "HTTP/1.1 200 ok\r\n".concat("X-Slow: yes\r\n".repeat(100)))),
    /** The body of the answer comes at one byte in 20 ms, for 18 s, and is cut off then. */
    SLOW_LORIS((peer, request, ordinary) -> {
        peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\":\"");
        dribble(peer, "7".repeat(900));
    }),
    /** The connection is reset in the middle of the body. */
    RESET_IN_BODY((peer, request, ordinary) -> {
        peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":\"7\"");
        peer.reset();
    }),
    /** The connection is closed after fewer bytes than declared, which are a whole JSON value. */
    TRUNCATED_BODY((peer, request, ordinary) -> {
        peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n" + Fault.GOOD);
        peer.close();
    }),
    /** The connection is closed without the last chunk, after a whole JSON value. */
    CHUNKS_WITHOUT_END((peer, request, ordinary) -> {
        peer.chunked(200, "application/json");
        peer.chunk(Fault.GOOD);
        peer.close();
    }),
    /** A chunk's size is not a number. */
    MALFORMED_CHUNK((peer, request, ordinary) -> {
        peer.chunked(200, "application/json");
        peer.raw("zz\r\n" + Fault.GOOD + "\r\n0\r\n\r\n");
        peer.close();
    }),
    /** A complete answer whose JSON stops in the middle. */
    TRUNCATED_JSON((peer, request, ordinary) -> peer.json(200, "{\"id\":\"7\",\"tot")),
    /** Something follows the JSON value. */
    MORE_THAN_ONE_VALUE((peer, request, ordinary) -> peer.json(200, Fault.GOOD + "{}")),
    /** A JSON object whose {@code id} is a number. */
    WRONG_TYPE_IN_JSON((peer, request, ordinary) -> peer.json(200, "{\"id\":7,\"total\":1}")),
    /** JSON in Latin-1. */
    NOT_UTF8((peer, request, ordinary) -> peer.answer(
            200, "application/json", "{\"id\":\"\u00e4\",\"total\":1}".getBytes(StandardCharsets.ISO_8859_1))),
    /** Status 200 and nothing. */
    EMPTY_BODY((peer, request, ordinary) -> peer.json(200, "")),
    /** Status 200 and a page of HTML, as captive portals and wrongly configured proxies send. */
    WRONG_CONTENT_TYPE((peer, request, ordinary) -> peer.answer(200, "text/html", html("it works"))),
    /** Said to be packed in a way that nobody asked for. */
    UNKNOWN_PACKING((peer, request, ordinary) -> peer.json(200, Fault.GOOD, "Content-Encoding: br")),
    /** Said to be packed, but is not. */
    NOT_PACKED_AS_SAID((peer, request, ordinary) -> peer.json(200, Fault.GOOD, "Content-Encoding: gzip")),
    /** Another protocol answers. */
    GARBAGE((peer, request, ordinary) -> {
        peer.raw("\u0001\u0002 SSH-2.0-OpenSSH_9.6\r\n\r\n".repeat(100));
        peer.close();
    }),
    /** A JSON value that never ends, as fast as it is read. */
    ENDLESS_BODY((peer, request, ordinary) -> {
        peer.chunked(200, "application/json");
        peer.chunk("{\"id\":\"");
        while (!peer.isSilent()) {
            peer.chunk("7".repeat(64 * 1024));
        }
    }),
    /** A body of 100 GB is announced, and does not come. */
    DECLARED_TOO_LARGE((peer, request, ordinary) -> {
        peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{");
        peer.hang();
    }),
    /** A header line of 70,000 bytes. */
    HEADER_BOMB((peer, request, ordinary) -> peer.json(200, Fault.GOOD, "X-Bomb: " + "b".repeat(70_000))),
    /** 700 header lines of 100 bytes. */
    MANY_HEADERS((peer, request, ordinary) ->
            peer.json(200, Fault.GOOD, ("X-Bomb: " + "b".repeat(100) + "\r\n").repeat(700) + "X-End: yes")),
    /** Every answer is status 500, at once. */
    STORM_500((peer, request, ordinary) -> peer.json(500, "{}")),
    /** Every answer is status 503, at once, without a word on when to come back. */
    STORM_503((peer, request, ordinary) -> peer.json(503, "{}")),
    /** Every answer is status 502 with a page of HTML, at once. */
    BAD_GATEWAY((peer, request, ordinary) -> peer.answer(502, "text/html", html("bad gateway"))),
    /** Every answer is status 504, at once. */
    GATEWAY_TIMEOUT((peer, request, ordinary) -> peer.json(504, "{}")),
    /** Every answer is status 429 with {@code Retry-After: 1}, at once. */
    TOO_MANY_429_WITH_RETRY_AFTER((peer, request, ordinary) -> peer.json(429, "{}", "Retry-After: 1")),
    /** Every answer is status 503 with {@code Retry-After: 1}, at once. */
    UNAVAILABLE_503_WITH_RETRY_AFTER((peer, request, ordinary) -> peer.json(503, "{}", "Retry-After: 1")),
    /** Bad and well in turn, each for a {@link FaultServerBuilder#period period}: while bad, every request's connection is reset. */
    FLAPPING((peer, request, ordinary) -> {
        if (ordinary.isDown()) {
            peer.reset();
        } else {
            ordinary.serve(peer, request);
        }
    }),
    /**
     * Has just been started anew (its connections are reset) and is cold: answers take 50 times as long at first, and as long as ever after
     * a {@link FaultServerBuilder#period period}.
     */
    SLOW_START(Reach.RESTART, (peer, request, ordinary) -> ordinary.serveSlowed(ordinary.coldness(), peer, request)),
    /**
     * Answers are right but take ten times as long as {@link FaultServerBuilder#latency ever}, which is taken as 5 ms when nothing is
     * said.
     */
    TEN_TIMES_SLOWER((peer, request, ordinary) -> ordinary.serveSlowed(10, peer, request));

    private static final String GOOD = "{\"id\":\"7\",\"total\":1}";
    private static final long BETWEEN_BYTES = TimeUnit.MILLISECONDS.toNanos(20);

    private final Reach reach;
    private final Behaviour behaviour;

    Fault(Reach reach) {
        this(reach, (peer, request, ordinary) -> ordinary.serve(peer, request));
    }

    Fault(Behaviour behaviour) {
        this(Reach.ANSWERS, behaviour);
    }

    Fault(Reach reach, Behaviour behaviour) {
        this.reach = reach;
        this.behaviour = behaviour;
    }

    Reach reach() {
        return reach;
    }

    void serve(Peer peer, ReceivedRequest request, Ordinary ordinary) throws IOException {
        behaviour.serve(peer, request, ordinary);
    }

    /** Whether a client may trust that the request had no effect. */
    boolean turnsAway() {
        return this == STORM_503 || this == TOO_MANY_429_WITH_RETRY_AFTER || this == UNAVAILABLE_503_WITH_RETRY_AFTER;
    }

    private static byte[] html(String text) {
        return ("<html>" + text + "</html>").getBytes(StandardCharsets.UTF_8);
    }

    /** Each byte comes well within every time-out for a single read. */
    private static void dribble(Peer peer, String text) throws IOException {
        for (int at = 0; at < text.length() && !peer.isSilent(); at++) {
            peer.raw(text.substring(at, at + 1));
            LockSupport.parkNanos(BETWEEN_BYTES);
        }
        peer.close();
    }
}
