package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for every call of an operation. Made once an operation, not once a call.
 *
 * @param operation its name in errors, logs and metrics
 * @param kind whether it may be repeated
 * @param attemptNanos what an attempt may take
 * @param deadlineNanos what the whole call may take
 */
public record CallPlan(String operation, OperationClass kind, long attemptNanos, long deadlineNanos) {
    /** The operation under a policy. */
    public static CallPlan of(String operation, OperationClass kind, Policy policy) {
        Policy.Timeouts timeouts = policy.timeouts();
        return new CallPlan(
                operation,
                kind,
                timeouts.attempt().toNanos(),
                timeouts.deadline().toNanos());
    }

    /**
     * With what the contract says instead of what the policy says. An attempt that may take longer than the policy's deadline makes
     * the deadline as long, unless the contract gives one.
     */
    public CallPlan declared(Optional<Duration> attempt, Optional<Duration> deadline) {
        long each = attempt.map(Duration::toNanos).orElse(attemptNanos);
        long total = deadline.map(Duration::toNanos).orElse(Math.max(deadlineNanos, attempt.isPresent() ? each : 0));
        return new CallPlan(operation, kind, each, total);
    }

    /** With what the caller says instead; this plan when the caller says nothing. */
    public CallPlan with(CallOptions options) {
        if (options == CallOptions.none()) {
            return this;
        }
        long each = options.attemptTimeout().map(Duration::toNanos).orElse(attemptNanos);
        long total = options.timeout().map(Duration::toNanos).orElse(deadlineNanos);
        return each == attemptNanos && total == deadlineNanos ? this : new CallPlan(operation, kind, each, total);
    }
}
