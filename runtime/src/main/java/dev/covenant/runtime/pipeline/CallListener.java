package dev.covenant.runtime.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches calls: metrics, logs, traces. Called on the thread on which things happen, which it must not hold up; what it throws is
 * logged and changes nothing. What has started is finished once.
 */
public interface CallListener {
    /** Watches nothing. */
    CallListener NONE = new CallListener() {};

    /** All of these, in their order. */
    static CallListener all(List<CallListener> listeners) {
        return listeners.size() == 1 ? listeners.get(0) : new CallListeners(listeners);
    }

    /** A client has been made; what can be looked at as long as it lives. */
    default void opened(ClientView client) {}

    /** The client has been closed. */
    default void closed(ClientView client) {}

    /** A call has begun, on its caller's thread. */
    default void callStarted(Call<?> call) {}

    /** An attempt has its instance and is about to be sent; what it is to {@linkplain Attempt#carry carry} is to be said now. */
    default void attemptStarted(Attempt<?> attempt) {}

    /**
     * An attempt has ended.
     *
     * @param failure null for a success
     * @param nanos what it took
     */
    default void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {}

    /** All attempts of a call have failed and its caller gets the fallback; the call's end is told next. */
    default void fellBack(Call<?> call, Failure failure) {}

    /**
     * A call has ended, with all its attempts.
     *
     * @param failure null for a success; what led to a fallback is a failure here
     * @param nanos what it took, pauses included
     */
    default void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {}

    /** A breaker, an instance or the whole target changed between good and bad. It is logged whoever listens. */
    default void stateChanged(StateChange change) {}
}
