package dev.covenant.http.servlet;

import dev.covenant.http.server.KeywordsContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty checks keywords as every server does. */
final class JettyKeywordsTest implements KeywordsContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
