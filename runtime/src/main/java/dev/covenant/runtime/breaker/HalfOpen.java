package dev.covenant.runtime.breaker;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One trial is let through at a time. */
final class HalfOpen implements Phase {
    private final Rules rules;
    private final long since;
    // The reading after which a trial may go: far off while one is under way.
    private final AtomicLong freeAt;
    private final AtomicInteger succeeded = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();

    HalfOpen(Rules rules, long now) {
        this.rules = rules;
        this.since = now;
        this.freeAt = new AtomicLong(now);
    }

    @Override
    public BreakerState state() {
        return BreakerState.HALF_OPEN;
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public boolean wouldAdmit(long now) {
        return now - freeAt.get() >= 0;
    }

    @Override
    public boolean tryAcquire(long now) {
        long free = freeAt.get();
        return now - free >= 0 && freeAt.compareAndSet(free, now + rules.trialNanos());
    }

    @Override
    public BreakerState onSuccess(long now, long nanos, boolean wasSlow) {
        if (wasSlow) {
            slow.incrementAndGet();
        }
        if (succeeded.incrementAndGet() < rules.trials()) {
            giveBack(nanos);
            return BreakerState.HALF_OPEN;
        }
        return slow.get() > rules.trials() * rules.slowShare() ? BreakerState.OPEN : BreakerState.CLOSED;
    }

    @Override
    public BreakerState onFailure(long now, boolean wasSlow) {
        return BreakerState.OPEN;
    }

    @Override
    public void onIgnored(long nanos) {
        giveBack(nanos);
    }

    @Override
    public BreakerState healthChecked(long now) {
        return BreakerState.CLOSED;
    }

    /** A trial that took too long has lost its permit, which may be another's by now. */
    private void giveBack(long nanos) {
        if (nanos < rules.trialNanos()) {
            freeAt.set(since);
        }
    }
}
