package dev.covenant.http.server;

/** Our own server answers as every server does. */
final class SocketServerContractTest implements AnswersContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
