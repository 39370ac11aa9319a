package dev.covenant.runtime.breaker;

/** Nothing is let through until the time is over. */
record Open(long since, long nanos) implements Phase {
    boolean isOver(long now) {
        return now - since >= nanos;
    }

    @Override
    public BreakerState state() {
        return BreakerState.OPEN;
    }

    @Override
    public boolean wouldAdmit(long now) {
        return isOver(now);
    }

    @Override
    public boolean tryAcquire(long now) {
        return false;
    }

    /** Only a call that was sent although it had not been let through gets here. */
    @Override
    public BreakerState onSuccess(long now, long tookNanos, boolean slow) {
        return BreakerState.OPEN;
    }

    @Override
    public BreakerState onFailure(long now, boolean slow) {
        return BreakerState.OPEN;
    }

    @Override
    public void onIgnored(long tookNanos) {
        // It holds nothing that could be given back.
    }

    @Override
    public BreakerState healthChecked(long now) {
        return BreakerState.HALF_OPEN;
    }
}
