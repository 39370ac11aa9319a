package dev.covenant.runtime.breaker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongUnaryOperator;

/**
 * Keeps calls from an instance (or an operation at an instance) that fails most of them or is slow most of the time.
 *
 * <p>Closed, it counts the calls of the last seconds and opens when more than the allowed share of them failed or was slow. Open, it
 * lets nothing through until its time is over or an active health check went well. Half-open, it lets one trial through at a time;
 * when all trials have succeeded it closes, when one fails it opens again (Nygard, "Release It!"; the parameters are those of
 * Resilience4j and Hystrix).
 *
 * <p>A result counts only in the state in which its call started: what was sent before the breaker opened says nothing about a trial.
 * That is why results come with how long their call took.
 *
 * <p>Used by many threads at once; nothing is locked and nothing allocated but when the state changes. Readings of the clock are in
 * nanoseconds, only differences mean something.
 */
public final class CircuitBreaker {
    private final Rules rules;
    private final BreakerListener listener;
    private final LongUnaryOperator below;
    private final AtomicReference<Phase> phase;

    /**
     * A closed breaker.
     *
     * @param below chance: any number from 0 to its argument - 1
     * @param listener is told every change
     */
    public CircuitBreaker(BreakerSettings settings, LongUnaryOperator below, BreakerListener listener, long now) {
        this.rules = Rules.of(settings);
        this.below = below;
        this.listener = listener;
        // What has started before the breaker was made may count: there is no earlier state.
        this.phase =
                new AtomicReference<>(new Closed(rules, now - Duration.ofDays(1).toNanos(), now));
    }

    /** What it does with calls; an open breaker whose time is over is open until somebody acquires. */
    public BreakerState state() {
        return phase.get().state();
    }

    /** Whether {@link #tryAcquire} would let a call through now. Changes nothing. */
    public boolean wouldAdmit(long now) {
        return phase.get().wouldAdmit(now);
    }

    /**
     * Lets a call through, or not. Once let through, it must be followed by exactly one of {@link #onSuccess(long, long)}, {@link #onFailure(long, long)} and
     * {@link #onIgnored}.
     */
    public boolean tryAcquire(long now) {
        Phase current = phase.get();
        if (current instanceof Open open && open.isOver(now)) {
            change(open, new HalfOpen(rules, now), now);
            current = phase.get();
        }
        return current.tryAcquire(now);
    }

    /**
     * Lets a trial through before the open time is over: for a service none of whose instances may be asked, which would be away for as
     * long as its breakers are open, however short its outage was. What follows is as with {@link #tryAcquire}.
     *
     * @param openNanos how long it must have been open at least
     */
    public boolean tryEarly(long now, long openNanos) {
        Phase current = phase.get();
        if (current instanceof Open open && now - open.since() >= openNanos) {
            change(open, new HalfOpen(rules, now), now);
        }
        return tryAcquire(now);
    }

    /**
     * A call went well, or its answer shows that the caller was at fault.
     *
     * @param now when it ended
     * @param nanos how long after the reading given to {@link #tryAcquire}
     */
    public void onSuccess(long now, long nanos) {
        onSuccess(now, nanos, 1);
    }

    /**
     * The same of a call that may take longer than others.
     *
     * @param patience how many times as long as the settings say a call may take without being slow, at least 1
     */
    public void onSuccess(long now, long nanos, double patience) {
        Phase current = phase.get();
        if (now - nanos - current.since() >= 0) {
            follow(current, current.onSuccess(now, nanos, rules.isSlow(nanos, patience)), now);
        }
    }

    /** A call failed; parameters as with {@link #onSuccess(long, long)}. */
    public void onFailure(long now, long nanos) {
        onFailure(now, nanos, 1);
    }

    /** The same of a call that may take longer; parameters as with {@link #onSuccess(long, long, double)}. */
    public void onFailure(long now, long nanos, double patience) {
        Phase current = phase.get();
        if (now - nanos - current.since() >= 0) {
            follow(current, current.onFailure(now, rules.isSlow(nanos, patience)), now);
        }
    }

    /** A call ended in a way that says nothing: cancelled, or this process stood still. Parameters as with {@link #onSuccess(long, long)}. */
    public void onIgnored(long now, long nanos) {
        Phase current = phase.get();
        if (now - nanos - current.since() >= 0) {
            current.onIgnored(nanos);
        }
    }

    /**
     * An active health check went well: an open breaker becomes half-open, a half-open one closes.
     *
     * @param now when it ended
     * @param nanos how long it took; one that began before the breaker opened counts for nothing
     */
    public void healthChecked(long now, long nanos) {
        Phase current = phase.get();
        if (now - nanos - current.since() >= 0) {
            follow(current, current.healthChecked(now), now);
        }
    }

    private void follow(Phase current, BreakerState next, long now) {
        if (next == current.state()) {
            return;
        }
        change(
                current,
                switch (next) {
                    case CLOSED -> new Closed(rules, now, now);
                    case OPEN -> new Open(now, rules.openNanos(below));
                    case HALF_OPEN -> new HalfOpen(rules, now);
                },
                now);
    }

    /** Of several threads that see the same reason, one makes the change and tells it; the next change waits until it is told. */
    private synchronized void change(Phase from, Phase to, long now) {
        if (phase.compareAndSet(from, to)) {
            listener.changed(from.state(), to.state(), now);
        }
    }
}
