package dev.covenant.runtime.breaker;

/** What a breaker does with calls. */
public enum BreakerState {
    /** All are let through. */
    CLOSED,
    /** None is let through. */
    OPEN,
    /** Single ones are let through, to see whether all is well again. */
    HALF_OPEN
}
