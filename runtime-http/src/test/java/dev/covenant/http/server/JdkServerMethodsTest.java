package dev.covenant.http.server;

/** The JDK's server knows {@code HEAD} and {@code OPTIONS} as every server does. */
final class JdkServerMethodsTest implements MethodsContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
