package dev.covenant.benchmarks.simulation;

import java.time.Duration;
import java.util.function.IntUnaryOperator;

/** How a server answers. */
@FunctionalInterface
interface Handling {
    /** How much longer than usual a server with more requests than it can take needs. */
    int OVERLOADED = 5;

    /** The answer to a request that is about to be worked on. */
    Answer handle(Request request);

    /**
     * What a server may know.
     *
     * @param active requests at the server, this one included
     * @param now nanoseconds since the beginning
     */
    record Request(String operation, int active, long now) {
        private static final String CHECK = "health";

        static Request check(int active, long now) {
            return new Request(CHECK, active, now);
        }

        /** Whether it asks for the server's health only. */
        boolean isCheck() {
            return operation.equals(CHECK);
        }
    }

    /** Always this. */
    static Handling always(Answer answer) {
        return request -> answer;
    }

    /** This status after a time that doubles up to the capacity, and is five times as long above it (Dialogue's model of a server). */
    static Handling linear(int status, Duration best, int capacity) {
        return linear(active -> status, best, capacity);
    }

    static Handling linear(IntUnaryOperator status, Duration best, int capacity) {
        long nanos = best.toNanos();
        return request -> Answer.status(
                status.applyAsInt(request.active()),
                request.active() > capacity ? OVERLOADED * nanos : nanos + nanos * request.active() / capacity);
    }
}
