package dev.covenant.grpc.server;

import dev.covenant.runtime.limit.RateKeeper;

/**
 * A method with what holds its callers to their rates.
 */
record GatedMethod<Q, R>(BoundMethod<Q, R> bound, RateKeeper.Gate gate) {}
