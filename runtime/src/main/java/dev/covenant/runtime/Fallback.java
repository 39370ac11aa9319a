package dev.covenant.runtime;

import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gets when a call fails for a reason that is not the caller's own: no instance may be asked, none answered, the time is
 * over, the client's own limit is reached, the service said that it cannot. Not when it answered that the request is at fault (4xx but
 * 429), when the caller was interrupted, has no credentials, or has closed the client: those errors stay errors.
 *
 * @param <Q> the request
 * @param <R> the result
 */
public sealed interface Fallback<Q, R extends @Nullable Object> {
    /** How many last good answers of an operation are kept unless said otherwise. */
    int ENTRIES = 100;

    /** Always this. */
    static <Q, R extends @Nullable Object> Fallback<Q, R> value(R value) {
        return new Computed<>((request, failure) -> value);
    }

    /**
     * What a function makes of the request and of the reason. It runs on the thread on which the call failed, which is the caller's own
     * for a blocking call, and beyond the call's deadline: it should be quick. When it throws, the caller gets the call's own error,
     * with what it threw as a suppressed one.
     */
    static <Q, R extends @Nullable Object> Fallback<Q, R> of(BiFunction<Q, RuntimeException, R> function) {
        return new Computed<>(function);
    }

    /**
     * The last good answer to the same request (RFC 5861, "stale-if-error"), if there is one that is not too old. Only for
     * {@link OperationClass#SAFE} operations. Streams are not kept. Two requests are the same when everything that is sent is the same,
     * headers included.
     *
     * @param age how old an answer may be; more than 0
     * @param entries how many answers are kept, those used last; 1 to a million
     */
    static <Q, R extends @Nullable Object> Fallback<Q, R> lastGood(Duration age, int entries) {
        return new LastGood<>(age, entries);
    }

    /** As {@link #lastGood(Duration, int)}, for {@value #ENTRIES} answers. */
    static <Q, R extends @Nullable Object> Fallback<Q, R> lastGood(Duration age) {
        return lastGood(age, ENTRIES);
    }

    /**
     * This, where an operation of that class may have it: the last good answer is for {@link OperationClass#SAFE} ones. For generated
     * code, which knows the class: so the mistake shows where it is made, not at the first call.
     *
     * @param operation its name, for the message
     * @throws IllegalArgumentException when it may not
     */
    default Fallback<Q, R> fitting(String operation, OperationClass kind) {
        if (this instanceof LastGood<?, ?> && kind != OperationClass.SAFE) {
            throw new IllegalArgumentException(operation + " changes something: its last good answer must not stand in"
                    + " for doing it; use Fallback.value or Fallback.of");
        }
        return this;
    }

    /**
     * A value that is worked out.
     *
     * @param function of the request and the reason of the failure
     */
    record Computed<Q, R extends @Nullable Object>(BiFunction<Q, RuntimeException, R> function)
            implements Fallback<Q, R> {}

    /**
     * The last good answer.
     *
     * @param age how old it may be
     * @param entries how many are kept
     */
    record LastGood<Q, R extends @Nullable Object>(Duration age, int entries) implements Fallback<Q, R> {
        private static final int MOST = 1_000_000;

        /** Refuses values outside their ranges. */
        public LastGood {
            PolicyCheck.positive("age of the last good answer", age);
            PolicyCheck.range("last good answers to keep", entries, 1, MOST);
        }
    }
}
