package dev.covenant.http.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.client.TransportProvider;
import org.junit.jupiter.api.Test;

final class JdkTransportProviderTest {
    @Test
    void isFoundWhateverTheContextClassLoaderIs() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try {
            for (ClassLoader odd : new ClassLoader[] {ClassLoader.getPlatformClassLoader(), null}) {
                thread.setContextClassLoader(odd);
                assertThat(TransportProvider.best()).isInstanceOf(JdkTransportProvider.class);
            }
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
