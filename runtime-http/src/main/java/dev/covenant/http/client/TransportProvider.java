package dev.covenant.http.client;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Makes transports; found by {@link ServiceLoader}. Clients that are given no transport use the provider of the highest rank: Apache
 * HttpClient 5 when {@code covenant-transport-apache} is on the class path, else the JDK's client.
 */
public interface TransportProvider {
    /** Who goes first; the JDK's client has 0. */
    int rank();

    /** A new transport with connections of its own. */
    Transport create(TransportSettings settings);

    /** The provider of the highest rank that the current thread, or else this library, can see. */
    static TransportProvider best() {
        List<ServiceLoader<TransportProvider>> loaders = List.of(
                ServiceLoader.load(TransportProvider.class),
                ServiceLoader.load(TransportProvider.class, TransportProvider.class.getClassLoader()));
        Stream<TransportProvider> all =
                loaders.stream().flatMap(loader -> loader.stream().map(ServiceLoader.Provider::get));
        return all.max(Comparator.comparingInt(TransportProvider::rank))
                .orElseThrow(() -> new IllegalStateException("no transport is on the class path"));
    }
}
