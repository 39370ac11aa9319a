package dev.covenant.http.server;

/** Forms sent to a server of this kind. */
final class JdkServerFormsTest implements FormsContract {
    @Override
    public TestHost host() {
        return new JdkTestHost();
    }
}
