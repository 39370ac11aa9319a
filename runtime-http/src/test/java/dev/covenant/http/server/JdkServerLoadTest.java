package dev.covenant.http.server;

/** The JDK's server under load. */
final class JdkServerLoadTest implements LoadContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
