package dev.covenant.http.servlet;

import dev.covenant.http.server.AnswersContract;
import dev.covenant.http.server.TestHost;

/** A servlet in Jetty answers as every server does. */
final class JettyContractTest implements AnswersContract {
    @Override
    public TestHost host() {
        return new JettyTestHost();
    }
}
