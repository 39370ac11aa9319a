package dev.covenant.http.servlet;

import dev.covenant.http.server.FormsContract;
import dev.covenant.http.server.TestHost;

/** Forms sent to a servlet in Jetty. */
final class JettyFormsTest implements FormsContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
