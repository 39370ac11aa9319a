package dev.covenant.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What only the contract knows about calling an operation safely, from {@code x-covenant} and overlays; see {@link PolicyKey}.
 *
 * @param safe whether it changes nothing, said outright; absent: by the method
 * @param idempotent said outright; absent: by the method
 * @param idempotencyKey the header that carries an idempotency key
 * @param timeout how long an attempt may take, an ISO-8601 duration or a number with unit ({@code 2s}, {@code 500ms})
 * @param deadline how long the whole call may take, in the same notation
 * @param hashKey the name of the parameter whose value is the key for consistent hashing
 */
public record PolicyFacts(
        Optional<Boolean> safe,
        Optional<Boolean> idempotent,
        Optional<String> idempotencyKey,
        Optional<Duration> timeout,
        Optional<Duration> deadline,
        Optional<String> hashKey) {
    private static final PolicyFacts NONE = new PolicyFacts(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing said. */
    public static PolicyFacts none() {
        return NONE;
    }
}
