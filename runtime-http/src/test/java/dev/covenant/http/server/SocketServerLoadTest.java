package dev.covenant.http.server;

/** Our own server under load. */
final class SocketServerLoadTest implements LoadContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
