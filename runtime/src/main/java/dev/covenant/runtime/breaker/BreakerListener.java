package dev.covenant.runtime.breaker;

/** Is told each change of a breaker's state, once and in order, by the thread that caused it. */
@FunctionalInterface
public interface BreakerListener {
    /** Hears nothing. */
    BreakerListener NONE = (from, to, now) -> {};

    /**
     * A breaker has changed its state. Must not wait nor throw: it runs in the middle of a call.
     *
     * @param now the reading, in nanoseconds, of the event that caused it
     */
    void changed(BreakerState from, BreakerState to, long now);
}
