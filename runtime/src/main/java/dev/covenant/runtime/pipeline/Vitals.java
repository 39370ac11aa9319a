package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.balance.FailurePenalty;
import dev.covenant.runtime.balance.PeakEwma;
import dev.covenant.runtime.balance.Ramp;
import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.breaker.CircuitBreaker;
import dev.covenant.runtime.health.HealthTally;
import dev.covenant.runtime.health.OutlierEjector;
import dev.covenant.runtime.health.Standing;
import dev.covenant.runtime.limit.Bulkhead;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an instance: calls under way, how fast and how well it answers, its breakers. Kept as long as the instance is known,
 * whatever becomes of its weight.
 *
 * <p>A breaker for each operation, so that one bad operation does not take the instance away; it counts every failure. The breaker of
 * the instance counts only what concerns all operations: that no connection was made, or that it broke.
 */
final class Vitals {
    private final String id;
    private final FleetRules rules;
    private final Bulkhead inFlight;
    private final PeakEwma latency;
    private final FailurePenalty penalty;
    private final Ramp ramp;
    private final @Nullable HealthTally tally;
    private final OutlierEjector ejector;
    private final CircuitBreaker breaker;
    private final Map<String, CircuitBreaker> byOperation = new ConcurrentHashMap<>();

    Vitals(String id, FleetRules rules, long now) {
        Policy policy = rules.policy();
        this.id = id;
        this.rules = rules;
        this.inFlight = new Bulkhead(policy.limits().inFlight());
        this.latency = policy.balancing().latency();
        this.penalty = policy.balancing().penalty();
        this.ramp = policy.balancing().ramp();
        this.tally = policy.protection().healthChecks().map(HealthTally::new).orElse(null);
        this.ejector = new OutlierEjector(policy.protection().outliers(), rules.cap(), this::standingChanged, now);
        this.breaker = rules.breaker(this::breakerChanged, now);
    }

    int inFlight() {
        return inFlight.inFlight();
    }

    double latencyNanos(long now) {
        return latency.nanos(now);
    }

    double penalty(long now) {
        return penalty.calls(now);
    }

    /** The share of its weight that it gets now, above 0 to 1. */
    double warmth(long now) {
        return ramp.warmth(now) * ejector.share(now);
    }

    /** It is new beside others: its full weight only after a while. */
    void warmUp(long now) {
        ramp.start(now);
    }

    /** Whether neither checks nor calls speak against it. */
    boolean isWell(long now) {
        return !failsChecks() && !ejector.isOut(now);
    }

    /**
     * Why it may not be asked; null when it may. Spends nothing.
     *
     * @param panic whether ejections are ignored
     */
    @Nullable
    Obstacle obstacle(String operation, long now, boolean panic) {
        if (failsChecks()) {
            return Obstacle.UNHEALTHY;
        }
        if (!panic && ejector.isOut(now)) {
            return Obstacle.EJECTED;
        }
        if (!breaker.wouldAdmit(now)) {
            return Obstacle.BREAKER_OPEN;
        }
        if (!breaker(operation, now).wouldAdmit(now)) {
            return Obstacle.OPERATION_BREAKER_OPEN;
        }
        return inFlight.hasRoom() ? null : Obstacle.FULL;
    }

    /** Takes what a call needs; when another was faster, takes nothing. Followed by one {@link #left} if it was let in. */
    boolean enter(String operation, long now) {
        return enter(operation, now, CircuitBreaker::tryAcquire);
    }

    /**
     * Takes what a trial needs, where no instance may be asked: open breakers let one through in each of their windows, health checks
     * none. Followed by one {@link #left} if it was let in.
     */
    boolean enterEarly(String operation, long now) {
        long window = rules.policy().protection().breaker().window().length().toNanos();
        return !failsChecks() && enter(operation, now, (each, at) -> each.tryEarly(at, window));
    }

    private boolean enter(String operation, long now, Permit permit) {
        if (!inFlight.tryEnter()) {
            return false;
        }
        if (!permit.take(breaker, now)) {
            inFlight.leave();
            return false;
        }
        if (!permit.take(breaker(operation, now), now)) {
            breaker.onIgnored(now, 0);
            inFlight.leave();
            return false;
        }
        return true;
    }

    /**
     * A call that was let in has ended.
     *
     * @param nanos since it was let in
     */
    void left(String operation, Lesson lesson, long now, long nanos) {
        inFlight.leave();
        CircuitBreaker ofOperation = breaker(operation, now);
        if (lesson == Lesson.NONE) {
            breaker.onIgnored(now, nanos);
            ofOperation.onIgnored(now, nanos);
            return;
        }
        if (lesson.saysHowFast()) {
            latency.observe(now, nanos);
        } else if (lesson == Lesson.REFUSED_REQUEST) {
            // Not faster than known; but it is being asked, so it does not seem faster for want of calls either.
            latency.observe(now, Math.max(nanos, (long) latency.nanos(now)));
        }
        switch (lesson) {
            case NO_CONNECTION -> breaker.onFailure(now, nanos);
            case TOO_SLOW -> breaker.onIgnored(now, nanos);
            default -> breaker.onSuccess(now, nanos);
        }
        if (lesson == Lesson.WELL || lesson == Lesson.REFUSED_REQUEST) {
            ofOperation.onSuccess(now, nanos);
            ejector.onSuccess(now, nanos);
        } else {
            penalty.failed(now);
            ofOperation.onFailure(now, nanos);
            ejector.onFailure(now, nanos);
        }
    }

    /** A health check went well. */
    void checkedWell(long now, long nanos) {
        if (tally != null && tally.onSuccess()) {
            rules.changed(id, null, StateChange.Part.HEALTH, Standing.OUT, Standing.WELL);
            comeBack(now);
        }
        ejector.healthChecked(now, nanos);
        breaker.healthChecked(now, nanos);
    }

    /** A health check failed. */
    void checkedUnwell() {
        if (tally != null && tally.onFailure()) {
            rules.changed(id, null, StateChange.Part.HEALTH, Standing.WELL, Standing.OUT);
        }
    }

    /** What can be seen of it from outside. */
    InstanceView view(Instance instance, long now) {
        Map<String, BreakerState> operations = new HashMap<>();
        byOperation.forEach((operation, each) -> operations.put(operation, each.state()));
        return new InstanceView(
                instance,
                inFlight(),
                !failsChecks(),
                ejector.standing(now),
                breaker.state(),
                operations,
                Duration.ofNanos((long) latencyNanos(now)),
                warmth(now));
    }

    /** The instance is no longer known. */
    void retire() {
        ejector.retire();
    }

    private boolean failsChecks() {
        return tally != null && tally.isOut();
    }

    private CircuitBreaker breaker(String operation, long now) {
        CircuitBreaker known = byOperation.get(operation);
        return known != null ? known : byOperation.computeIfAbsent(operation, name -> newBreaker(name, now));
    }

    private CircuitBreaker newBreaker(String operation, long now) {
        return rules.breaker((from, to, at) -> operationChanged(operation, from, to), now);
    }

    private void operationChanged(String operation, BreakerState from, BreakerState to) {
        if (to == BreakerState.CLOSED) {
            // Its trials went well: what was held against it must not keep it away any longer.
            penalty.forget();
        }
        rules.changed(id, operation, StateChange.Part.BREAKER, from, to);
    }

    private void breakerChanged(BreakerState from, BreakerState to, long now) {
        if (from == BreakerState.HALF_OPEN && to == BreakerState.CLOSED) {
            comeBack(now);
        }
        rules.changed(id, null, StateChange.Part.BREAKER, from, to);
    }

    private void standingChanged(Standing from, Standing to, long now) {
        if (from == Standing.OUT) {
            comeBack(now);
        }
        rules.changed(id, null, StateChange.Part.EJECTION, from, to);
    }

    /** It is back: what was held against it is forgotten, and it gets its full weight only after a while. */
    private void comeBack(long now) {
        latency.forget();
        penalty.forget();
        warmUp(now);
    }

    /** How a breaker is asked to let a call through. */
    private interface Permit {
        boolean take(CircuitBreaker breaker, long now);
    }
}
