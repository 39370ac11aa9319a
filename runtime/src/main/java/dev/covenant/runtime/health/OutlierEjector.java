package dev.covenant.runtime.health;

import dev.covenant.runtime.breaker.CallWindow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Leaves an instance out for a while because of how its calls end.
 *
 * <p>What is conspicuous is a number of failures in a row, or too few successes in the window. The first time the instance loses half of
 * its weight; the next time it is out, for as many times the ejection time as it has been out before and this time. A strike lapses, and
 * the number of times falls by one, with each ejection time that passes without anything conspicuous. An instance that has been out
 * lately is not struck first.
 *
 * <p>Results of calls that started before the last change count for nothing: five calls that fail together are one reason, not two.
 * Used by many threads at once, without locks but when the standing changes. Readings in nanoseconds.
 */
public final class OutlierEjector {
    private static final int BUCKETS = 10;
    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-6;

    private final OutlierSettings settings;
    private final EjectionCap cap;
    private final StandingListener listener;
    private final long ejectionNanos;
    private final int mostTimes;
    private final AtomicReference<Record> record;

    /** An instance that is well. */
    public OutlierEjector(OutlierSettings settings, EjectionCap cap, StandingListener listener, long now) {
        this.settings = settings;
        this.cap = cap;
        this.listener = listener;
        this.ejectionNanos = settings.ejection().toNanos();
        this.mostTimes = (int) Math.min(Integer.MAX_VALUE, settings.longest().toNanos() / ejectionNanos + 1);
        this.record = new AtomicReference<>(entry(Standing.WELL, now, 0));
    }

    /** What is held against it now. Notices that a time is over, and tells the listener. */
    public Standing standing(long now) {
        Record current = record.get();
        return current.standing == Standing.WELL ? Standing.WELL : lapse(current, now).standing;
    }

    /** Whether it is to get no calls now. */
    public boolean isOut(long now) {
        return standing(now) == Standing.OUT;
    }

    /** What is left of its weight: 1, or 0.5 when it is struck; out of its time in panic also 0.5. */
    public double share(long now) {
        return standing(now) == Standing.WELL ? 1 : HALF;
    }

    /**
     * A call went well, or its answer shows that the caller was at fault.
     *
     * @param now when it ended
     * @param nanos how long it took
     */
    public void onSuccess(long now, long nanos) {
        Record current = record.get();
        if (current.counts(now - nanos)) {
            if (current.inARow.get() != 0) {
                current.inARow.set(0);
            }
            current.window.good(now);
        }
    }

    /** A call failed, and not for a reason on this side; parameters as with {@link #onSuccess}. */
    public void onFailure(long now, long nanos) {
        Record current = record.get();
        if (current.standing != Standing.WELL) {
            current = lapse(current, now);
        }
        if (current.counts(now - nanos)) {
            int inARow = current.inARow.incrementAndGet();
            current.window.bad(now, true, false);
            if (inARow >= settings.failuresInARow() || succeedsSeldom(current, now)) {
                worse(current, now);
            }
        }
    }

    /** An active health check went well: it is back, and a strike is taken off. Parameters as with {@link #onSuccess}. */
    public void healthChecked(long now, long nanos) {
        Record current = record.get();
        if (current.standing != Standing.WELL && now - nanos - current.since >= 0) {
            change(current, entry(Standing.WELL, now, current.times), now);
        }
    }

    /** The instance has left its fleet: if it is out, another may be. */
    public void retire() {
        cap.giveBack(record.get());
    }

    private boolean succeedsSeldom(Record current, long now) {
        long failures = current.window.failures(now);
        long calls = current.window.calls(now);
        return calls >= settings.minimumCalls() && calls * settings.successShare() - (calls - failures) > ROUNDING;
    }

    private void worse(Record current, long now) {
        int times = timesLeft(current, now);
        if (current.standing == Standing.WELL && times == 0) {
            change(current, entry(Standing.STRUCK, now, 0), now);
            return;
        }
        Record out = entry(Standing.OUT, now, Math.min(times + 1, mostTimes));
        // Whoever gets no place stays as it is and is looked at again at its next failure.
        if (cap.take(out, now, out.until) && !change(current, out, now)) {
            cap.giveBack(out);
        }
    }

    /** What a standing becomes when its time is over. */
    private Record lapse(Record current, long now) {
        if (current.standing == Standing.WELL || now - current.until < 0) {
            return current;
        }
        change(current, entry(Standing.WELL, current.until, current.times), now);
        return record.get();
    }

    /** Of several threads that see the same reason, one makes the change and tells it; the next change waits until it is told. */
    private synchronized boolean change(Record from, Record to, long now) {
        if (!record.compareAndSet(from, to)) {
            return false;
        }
        if (from.standing == Standing.OUT) {
            cap.giveBack(from);
        }
        listener.changed(from.standing, to.standing, now);
        return true;
    }

    /** How often it has been out, less one for each ejection time since it came back. */
    private int timesLeft(Record current, long now) {
        long good = current.standing == Standing.WELL ? (now - current.since) / ejectionNanos : 0;
        return (int) Math.max(0, current.times - good);
    }

    private Record entry(Standing standing, long since, int times) {
        long longest = settings.longest().toNanos();
        long nanos = standing == Standing.OUT ? Math.min(longest, ejectionNanos * times) : ejectionNanos;
        return new Record(standing, since, since + nanos, times, window(since), new AtomicInteger());
    }

    private CallWindow window(long now) {
        return new CallWindow(settings.window().toNanos(), BUCKETS, now);
    }

    /** One stay in a standing; what belonged to an earlier one finds nothing left to change. */
    private record Record(
            Standing standing, long since, long until, int times, CallWindow window, AtomicInteger inARow) {
        boolean counts(long startedAt) {
            return standing != Standing.OUT && startedAt - since >= 0;
        }
    }
}
