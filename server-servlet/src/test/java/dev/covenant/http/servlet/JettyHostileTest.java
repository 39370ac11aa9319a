package dev.covenant.http.servlet;

import dev.covenant.http.server.HostileContract;
import dev.covenant.http.server.TestHost;
import java.util.Set;

/** A servlet in Jetty under attack. */
final class JettyHostileTest implements HostileContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }

    /** Everybody who takes these takes them for the same: RFC 9112, section 3, lets recipients divide the line at any white space. */
    @Override
    public Set<String> tolerated() {
        return Set.of(
                "request line GET /v1/open http/1.1",
                "request line GET /v1/open  HTTP/1.1",
                "request line GET  /v1/open HTTP/1.1");
    }

    /** Jetty 12.1.14 takes the end of the connection between CR and LF behind a chunk for the end of the body. */
    @Override
    public Set<Integer> toleratedCuts() {
        return Set.of(132);
    }
}
