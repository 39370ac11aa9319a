package dev.covenant.http.servlet;

import dev.covenant.http.server.StreamsContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty streams as every server does. */
final class JettyStreamsTest implements StreamsContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
