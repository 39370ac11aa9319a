package dev.covenant.http.apache;

import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportProvider;
import dev.covenant.http.client.TransportSettings;

/** Makes transports over Apache HttpClient 5. */
public final class ApacheTransportProvider implements TransportProvider {
    private static final int RANK = 10;

    /** For {@link java.util.ServiceLoader}. */
    public ApacheTransportProvider() {}

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public Transport create(TransportSettings settings) {
        return new ApacheTransport(settings);
    }
}
