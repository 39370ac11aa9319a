package dev.covenant.http.server;

/** The JDK's server checks keywords as every server does. */
final class JdkServerKeywordsTest implements KeywordsContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
