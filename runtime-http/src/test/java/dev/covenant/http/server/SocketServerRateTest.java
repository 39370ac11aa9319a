package dev.covenant.http.server;

/** Our own server holds callers to their rates. */
final class SocketServerRateTest implements RateContract {
    @Override
    public TestHost host() {
        return new SocketTestHost();
    }
}
