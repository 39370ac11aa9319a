package dev.covenant.http.server;

/** The JDK's server lets in whom every server does. */
final class JdkServerAccessTest implements AccessContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
