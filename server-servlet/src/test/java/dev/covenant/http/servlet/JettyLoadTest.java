package dev.covenant.http.servlet;

import dev.covenant.http.server.LoadContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty under load. */
final class JettyLoadTest implements LoadContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
