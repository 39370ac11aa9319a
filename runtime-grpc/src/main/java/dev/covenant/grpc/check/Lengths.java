package dev.covenant.grpc.check;

import java.util.function.ToLongFunction;

/**
 * Rules for how much of something there is. Limits are unsigned, as contracts write them.
 */
final class Lengths {
    private Lengths() {}

    @SuppressWarnings("unchecked") // whoever asks knows the type of the field
    static <T> ValueRule atLeast(ToLongFunction<T> length, long limit, String unit) {
        String words = "must have at least " + count(limit, unit);
        return value -> Long.compareUnsigned(length.applyAsLong((T) value), limit) >= 0 ? null : words;
    }

    @SuppressWarnings("unchecked")
    static <T> ValueRule atMost(ToLongFunction<T> length, long limit, String unit) {
        String words = "must have at most " + count(limit, unit);
        return value -> Long.compareUnsigned(length.applyAsLong((T) value), limit) <= 0 ? null : words;
    }

    @SuppressWarnings("unchecked")
    static <T> ValueRule exactly(ToLongFunction<T> length, long limit, String unit) {
        String words = "must have exactly " + count(limit, unit);
        return value -> length.applyAsLong((T) value) == limit ? null : words;
    }

    private static String count(long limit, String unit) {
        return Long.toUnsignedString(limit) + " " + (limit == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
