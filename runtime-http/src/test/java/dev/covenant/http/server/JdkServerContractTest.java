package dev.covenant.http.server;

/** The JDK's server answers as every server does. */
final class JdkServerContractTest implements AnswersContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
