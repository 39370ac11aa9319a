package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.balance.FailurePenalty;
import dev.covenant.runtime.balance.PeakEwma;
import dev.covenant.runtime.balance.Ramp;
import dev.covenant.runtime.balance.Silence;
import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.breaker.CircuitBreaker;
import dev.covenant.runtime.health.HealthTally;
import dev.covenant.runtime.health.OutlierEjector;
import dev.covenant.runtime.health.Standing;
import dev.covenant.runtime.limit.Bulkhead;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    private final Silence silence = new Silence();
    private final FailurePenalty penalty;
    private final Ramp ramp;
    private final @Nullable HealthTally tally;
    private final OutlierEjector ejector;
    private final CircuitBreaker breaker;
    private volatile @Nullable OperationVitals[] operations = new OperationVitals[0];

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

    /** How long calls take; at least as long as the oldest one under way has taken. 0 when nothing is known. */
    double latencyNanos(long now) {
        double known = latency.nanos(now);
        return silence.latency(known, inFlight.inFlight(), now);
    }

    /** What its failures count as, whatever they were about. */
    double penalty(long now) {
        return penalty.calls(now);
    }

    /** What they count as for an operation: its own failures twice. */
    double penalty(OperationSlot operation, long now) {
        return penalty.calls(now) + at(operation, now).penalty(now);
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
    Obstacle obstacle(OperationSlot operation, long now, boolean panic) {
        if (failsChecks()) {
            return Obstacle.UNHEALTHY;
        }
        if (!panic && ejector.isOut(now)) {
            return Obstacle.EJECTED;
        }
        if (!breaker.wouldAdmit(now)) {
            return Obstacle.BREAKER_OPEN;
        }
        if (!at(operation, now).breaker().wouldAdmit(now)) {
            return Obstacle.OPERATION_BREAKER_OPEN;
        }
        return inFlight.hasRoom() ? null : Obstacle.FULL;
    }

    /** Takes what a call needs; when another was faster, takes nothing. Followed by one {@link #left} if it was let in. */
    boolean enter(OperationSlot operation, long now) {
        return enter(operation, now, CircuitBreaker::tryAcquire);
    }

    /**
     * Takes what a trial needs, where no instance may be asked: open breakers let one through in each of their windows, health checks
     * none. Followed by one {@link #left} if it was let in.
     */
    boolean enterEarly(OperationSlot operation, long now) {
        long window = rules.policy().protection().breaker().window().length().toNanos();
        return !failsChecks() && enter(operation, now, (each, at) -> each.tryEarly(at, window));
    }

    private boolean enter(OperationSlot operation, long now, Permit permit) {
        silence.asked(inFlight.inFlight(), now);
        if (!inFlight.tryEnter()) {
            return false;
        }
        if (!permit.take(breaker, now)) {
            inFlight.leave();
            return false;
        }
        if (!permit.take(at(operation, now).breaker(), now)) {
            breaker.onIgnored(now, 0);
            inFlight.leave();
            return false;
        }
        return true;
    }

    /** A call that was let in has ended. */
    void left(OperationSlot operation, Ending end) {
        Lesson lesson = end.lesson();
        if (lesson.isSignOfLife()) {
            silence.answered(end.now());
        }
        inFlight.leave();
        at(operation, end.now()).left(end);
        learnLatency(lesson, end.now(), end.nanos());
        switch (lesson) {
            case NO_CONNECTION -> breaker.onFailure(end.now(), end.nanos(), end.patience());
            case TOO_SLOW, OVERTAKEN, NONE -> breaker.onIgnored(end.now(), end.nanos());
            case WELL, REFUSED_REQUEST, FAILED -> breaker.onSuccess(end.now(), end.nanos(), end.patience());
        }
        if (lesson.speaksAgainst()) {
            penalty.failed(end.now());
            ejector.onFailure(end.now(), end.nanos());
        } else if (!lesson.saysNothing()) {
            ejector.onSuccess(end.now(), end.nanos());
        }
    }

    private void learnLatency(Lesson lesson, long now, long nanos) {
        if (lesson.saysHowFast()) {
            latency.observe(now, nanos);
        } else if (lesson == Lesson.REFUSED_REQUEST || lesson == Lesson.OVERTAKEN) {
            // Not faster than known; but it is being asked, so it does not seem faster for want of calls either.
            latency.observe(now, Math.max(nanos, (long) latency.nanos(now)));
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
        Map<String, BreakerState> states = new HashMap<>();
        for (OperationVitals each : operations) {
            if (each != null) {
                states.put(each.name(), each.breaker().state());
            }
        }
        return new InstanceView(
                instance,
                inFlight(),
                !failsChecks(),
                ejector.standing(now),
                breaker.state(),
                states,
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

    private OperationVitals at(OperationSlot operation, long now) {
        @Nullable OperationVitals[] known = operations;
        OperationVitals found = operation.index() < known.length ? known[operation.index()] : null;
        return found != null ? found : added(operation, now);
    }

    private synchronized OperationVitals added(OperationSlot operation, long now) {
        @Nullable OperationVitals[] known = operations;
        int index = operation.index();
        OperationVitals found = index < known.length ? known[index] : null;
        if (found == null) {
            found = new OperationVitals(operation.name(), rules, this::operationChanged, now);
            known = Arrays.copyOf(known, Math.max(known.length, index + 1));
            known[index] = found;
            operations = known;
        }
        return found;
    }

    private void operationChanged(String operation, BreakerState from, BreakerState to) {
        if (to == BreakerState.CLOSED) {
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
        for (OperationVitals each : operations) {
            if (each != null) {
                each.forget();
            }
        }
        warmUp(now);
    }

    /** How a breaker is asked to let a call through. */
    private interface Permit {
        boolean take(CircuitBreaker breaker, long now);
    }
}
