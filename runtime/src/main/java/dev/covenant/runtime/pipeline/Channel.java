package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A stage that carries an attempt towards an instance. It may wrap the completion to see the outcome, hand on another attempt, or end
 * the attempt itself.
 */
@FunctionalInterface
interface Channel {
    /** Carries on the attempt and tells its outcome exactly once; throws nothing. */
    <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done);
}
