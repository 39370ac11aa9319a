package dev.covenant.http.server;

/** The JDK's server streams as every server does. */
final class JdkServerStreamsTest implements StreamsContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
