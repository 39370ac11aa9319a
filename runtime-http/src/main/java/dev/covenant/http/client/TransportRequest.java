package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out.
 *
 * @param target path and query, percent-encoded, starting with a slash
 * @param headers all but {@code Host}, {@code Content-Length}, {@code Transfer-Encoding} and {@code Content-Type}, which the transport
 *     takes from the origin and the body
 * @param body absent: the request has none
 */
public record TransportRequest(
        String method,
        Origin origin,
        String target,
        Headers headers,
        @Nullable Body body) {}
