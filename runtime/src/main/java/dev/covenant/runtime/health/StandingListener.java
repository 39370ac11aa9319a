package dev.covenant.runtime.health;

/** Is told each change of an instance's standing, once and in order, by the thread that caused or noticed it. */
@FunctionalInterface
public interface StandingListener {
    /** Hears nothing. */
    StandingListener NONE = (from, to, now) -> {};

    /**
     * The standing has changed. Must not wait nor throw: it runs in the middle of a call.
     *
     * @param now the reading, in nanoseconds, of the event that caused it
     */
    void changed(Standing from, Standing to, long now);
}
