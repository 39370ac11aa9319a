package dev.covenant.runtime.pipeline;

/**
 * Where stages get the time, wait, and set alarms. The machine's, {@link SystemTime}, or a test's own.
 */
public interface Time {
    /** A monotonic reading in nanoseconds; only differences mean something. */
    long nanoTime();

    /** Lets the current thread wait, at most that long; returns early when it is interrupted or unparked, or for no reason. */
    void park(long nanos);

    /**
     * Rings once, unless it is cancelled.
     *
     * @param at the reading of {@link #nanoTime()} at which it is due; it rings some milliseconds later, never earlier
     */
    Timer schedule(long at, Alarm alarm);

    /**
     * Whether the process stood still for a while between two readings, as far as that is known: then what took long says nothing.
     *
     * @param since a reading of {@link #nanoTime()}
     * @param now a later one
     */
    default boolean stoodStill(long since, long now) {
        return false;
    }

    /** What happens then. Must not wait: it runs on the thread of all alarms. */
    @FunctionalInterface
    interface Alarm {
        /**
         * It is due.
         *
         * @param lateNanos how much later than asked it rings: long when the machine or process stood still
         */
        void ring(long lateNanos);
    }

    /** An alarm that was set. */
    interface Timer {
        /** It will not ring, unless it is ringing already. */
        void cancel();
    }
}
