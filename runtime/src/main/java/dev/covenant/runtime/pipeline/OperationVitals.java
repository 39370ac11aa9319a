package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.balance.FailurePenalty;
import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.breaker.CircuitBreaker;

/** What is known of one operation at one instance: another may work there although this one does not. */
final class OperationVitals {
    private final String name;
    private final CircuitBreaker breaker;
    private final FailurePenalty failures;
    // A refusal is the caller's fault; but an instance that does nothing but refuse, while others do not, is at fault
    // itself. One alone counts for nothing, and a call that went well makes up for all.
    private final FailurePenalty refusals;

    OperationVitals(String name, FleetRules rules, Changes changes, long now) {
        this.name = name;
        this.failures = rules.policy().balancing().penalty();
        this.refusals = rules.policy().balancing().penalty();
        this.breaker = rules.breaker((from, to, at) -> changed(changes, from, to), now);
    }

    /** Is told when its breaker changes. */
    @FunctionalInterface
    interface Changes {
        void changed(String operation, BreakerState from, BreakerState to);
    }

    String name() {
        return name;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    double penalty(long now) {
        return failures.calls(now) + Math.max(0, refusals.calls(now) - 1);
    }

    /** A call that was let in has ended. */
    void left(Ending end) {
        long now = end.now();
        if (end.lesson().saysNothing()) {
            breaker.onIgnored(now, end.nanos());
        } else if (end.lesson().speaksAgainst()) {
            failures.failed(now);
            breaker.onFailure(now, end.nanos(), end.patience());
        } else {
            breaker.onSuccess(now, end.nanos(), end.patience());
            if (end.lesson() == Lesson.WELL) {
                refusals.forget();
            } else {
                refusals.refused(now);
            }
        }
    }

    /** What was held against it must not keep it away any longer. */
    void forget() {
        failures.forget();
        refusals.forget();
    }

    private void changed(Changes changes, BreakerState from, BreakerState to) {
        if (to == BreakerState.CLOSED) {
            // Its trials went well.
            forget();
        }
        changes.changed(name, from, to);
    }
}
