package dev.covenant.http.server;

/** The JDK's server under attack. */
final class JdkServerHostileTest implements HostileContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
