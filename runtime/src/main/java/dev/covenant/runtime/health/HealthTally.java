package dev.covenant.runtime.health;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What active checks have shown of one instance: out after some failures in a row, back after one success. Well until shown otherwise.
 * Used by many threads at once.
 */
public final class HealthTally {
    private final int failuresOut;
    private final AtomicInteger inARow = new AtomicInteger();

    /** An instance that has not been checked yet. */
    public HealthTally(HealthSettings settings) {
        this.failuresOut = settings.failuresOut();
    }

    /** Whether it is to get no calls. */
    public boolean isOut() {
        return inARow.get() >= failuresOut;
    }

    /** A check went well. Returns whether this brought the instance back. */
    public boolean onSuccess() {
        return inARow.getAndSet(0) >= failuresOut;
    }

    /** A check failed. Returns whether the instance is out because of this one. */
    public boolean onFailure() {
        int before = inARow.getAndUpdate(failures -> Math.min(failures + 1, failuresOut));
        return before == failuresOut - 1;
    }
}
