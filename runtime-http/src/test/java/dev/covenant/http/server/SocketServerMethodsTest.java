package dev.covenant.http.server;

/** Our own server knows {@code HEAD} and {@code OPTIONS} as every server does. */
final class SocketServerMethodsTest implements MethodsContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
