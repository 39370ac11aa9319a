package dev.covenant.http.server;

import dev.covenant.http.HttpOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation with the code that reads, answers and writes it.
 */
public record Route<Q, R extends @Nullable Object>(
        HttpOperation operation, ServerBinding<Q, R> binding, Handler<Q, R> handler) {}
