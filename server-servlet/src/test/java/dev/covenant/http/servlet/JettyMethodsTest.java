package dev.covenant.http.servlet;

import dev.covenant.http.server.MethodsContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty does as every server does. */
final class JettyMethodsTest implements MethodsContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
