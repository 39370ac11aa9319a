package dev.covenant.http.server;

import java.util.Set;

/** The JDK's server under attack. */
final class JdkServerHostileTest implements HostileContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }

    /**
     * What its parser makes one request of without a trace that it was none. {@link SocketServer} refuses all of it. The chunked ones are
     * the last on their connection, so that nothing is served out of their bodies.
     */
    @Override
    public Set<String> tolerated() {
        return Set.of(
                "coding 'chunked?'",
                "coding '?chunked'",
                "coding with a folded value",
                "chunk size beyond an int",
                "chunk size cut by a bare CR",
                "chunk extension with a bare LF",
                "bare LF after a field",
                "bare LF before a smuggled length",
                "bare CR before a smuggled coding",
                "bare CR before a smuggled length",
                "CR CR LF",
                "folded field",
                "field folded with a tab",
                "folded host",
                "NUL at the end of a value",
                "target /v1/items/a b",
                "request line GET /v1/open  HTTP/1.1",
                "request line GET /v1/open HTTP/1.1 HTTP/1.1",
                "request line GET /v1/open x HTTP/1.1",
                "flood of empty lines");
    }
}
