package dev.covenant.http.servlet;

import dev.covenant.http.server.AccessContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty does as every server does. */
final class JettyAccessTest implements AccessContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
