package dev.covenant.http.server;

/** Our own server checks keywords as every server does. */
final class SocketServerKeywordsTest implements KeywordsContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
