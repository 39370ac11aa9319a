package dev.covenant.runtime.breaker;

/** Everything is let through and counted. */
final class Closed implements Phase {
    private final Rules rules;
    private final long since;
    private final CallWindow window;

    Closed(Rules rules, long since, long now) {
        this.rules = rules;
        this.since = since;
        this.window = new CallWindow(rules.windowNanos(), rules.buckets(), now);
    }

    @Override
    public BreakerState state() {
        return BreakerState.CLOSED;
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public boolean wouldAdmit(long now) {
        return true;
    }

    @Override
    public boolean tryAcquire(long now) {
        return true;
    }

    @Override
    public BreakerState onSuccess(long now, long nanos, boolean slow) {
        if (slow) {
            window.bad(now, false, true);
            return judge(now);
        }
        // A call that went well can open the breaker only by completing the least number of calls, or as the first one
        // after failures
        // have outlasted older successes in the window: both within the first calls of a bucket.
        boolean early = window.good(now) <= rules.minimumCalls();
        return early && window.hasBad(now) ? judge(now) : BreakerState.CLOSED;
    }

    @Override
    public BreakerState onFailure(long now, boolean slow) {
        window.bad(now, true, slow);
        return judge(now);
    }

    @Override
    public void onIgnored(long nanos) {
        // A closed breaker gives no permits.
    }

    @Override
    public BreakerState healthChecked(long now) {
        return BreakerState.CLOSED;
    }

    private BreakerState judge(long now) {
        // The calls last: there are never fewer of them than of failures read before.
        long failures = window.failures(now);
        long slow = window.slow(now);
        long calls = window.calls(now);
        boolean much = exceeds(failures, calls * rules.failureShare()) || exceeds(slow, calls * rules.slowShare());
        return much && calls >= rules.minimumCalls() ? BreakerState.OPEN : BreakerState.CLOSED;
    }

    /** 29 of 100 are not more than 0.29, whatever 0.29 x 100 is in binary. */
    private static boolean exceeds(long count, double allowed) {
        return count - allowed > 1e-6;
    }
}
