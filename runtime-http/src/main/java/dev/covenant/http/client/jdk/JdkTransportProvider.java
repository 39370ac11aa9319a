package dev.covenant.http.client.jdk;

import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportProvider;
import dev.covenant.http.client.TransportSettings;

/** Makes transports over the JDK's client; always there, and after all others. */
public final class JdkTransportProvider implements TransportProvider {
    /** For {@link java.util.ServiceLoader}. */
    public JdkTransportProvider() {}

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Transport create(TransportSettings settings) {
        return new JdkTransport(settings);
    }
}
