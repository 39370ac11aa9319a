package dev.covenant.http.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/**
 * What a transport is made with.
 *
 * @param name of the target, for names of threads
 * @param connectTimeout what connecting, TLS included, or waiting for a free connection may take
 * @param headerBytes the most bytes of header lines in an answer
 * @param connections the most connections to one origin, where the transport can limit them
 * @param ssl the platform's own when absent
 * @param executor for what may take time; not the transport's to end
 */
public record TransportSettings(
        String name,
        Duration connectTimeout,
        int headerBytes,
        int connections,
        Optional<SSLContext> ssl,
        Executor executor) {}
