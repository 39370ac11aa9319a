package dev.covenant.http.server;

/** Our own server lets in whom every server does. */
final class SocketServerAccessTest implements AccessContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
