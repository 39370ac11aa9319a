package dev.covenant.http.servlet;

import dev.covenant.http.server.RateContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty holds callers to their rates. */
final class JettyRateTest implements RateContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
