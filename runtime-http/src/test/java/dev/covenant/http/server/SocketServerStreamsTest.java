package dev.covenant.http.server;

/** Our own server streams as every server does. */
final class SocketServerStreamsTest implements StreamsContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
