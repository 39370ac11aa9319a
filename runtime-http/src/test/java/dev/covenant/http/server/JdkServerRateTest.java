package dev.covenant.http.server;

/** The JDK's server holds callers to their rates. */
final class JdkServerRateTest implements RateContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
