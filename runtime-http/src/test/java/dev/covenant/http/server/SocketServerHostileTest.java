package dev.covenant.http.server;

/** Our own server under attack. */
final class SocketServerHostileTest implements HostileContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
