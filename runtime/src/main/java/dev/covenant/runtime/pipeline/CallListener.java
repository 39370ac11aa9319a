package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * Watches calls: metrics, logs, traces. Called on the thread that ends the attempt or call, which it must not hold up; what it throws
 * is logged and changes nothing.
 */
public interface CallListener {
    /** Watches nothing. */
    CallListener NONE = new CallListener() {};

    /**
     * An attempt has ended.
     *
     * @param failure null for a success
     * @param nanos what it took
     */
    default void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {}

    /**
     * A call has ended, with all its attempts.
     *
     * @param failure null for a success
     * @param nanos what it took, pauses included
     */
    default void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {}

    /** A breaker, an instance or the whole target changed between good and bad. It is logged whoever listens. */
    default void stateChanged(StateChange change) {}
}
