package dev.covenant.runtime.breaker;

/**
 * One stay of a breaker in a state. A later stay in the same state is another object, so that what belonged to the earlier one finds
 * nothing left to change. The answer to an event is the state to be in afterwards.
 */
sealed interface Phase permits Closed, Open, HalfOpen {
    BreakerState state();

    /** The reading at which it began; calls that started earlier are not its own. */
    long since();

    boolean wouldAdmit(long now);

    boolean tryAcquire(long now);

    BreakerState onSuccess(long now, long nanos, boolean slow);

    BreakerState onFailure(long now, boolean slow);

    void onIgnored(long nanos);

    BreakerState healthChecked(long now);
}
