package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for every call of an operation. Made once an operation, not once a call.
 *
 * @param operation its name in errors, logs and metrics
 * @param kind whether it may be repeated
 * @param attemptNanos what an attempt may take
 * @param deadlineNanos what the whole call may take
 * @param retries attempts after the first
 * @param hedging when a second attempt starts while the first is under way; only of safe operations
 * @param traits what traces tell of every call of it, by the names of the OpenTelemetry conventions, such as
 *     {@code http.request.method}
 */
public record CallPlan(
        String operation,
        OperationClass kind,
        long attemptNanos,
        long deadlineNanos,
        int retries,
        Optional<Hedging> hedging,
        Map<String, String> traits) {
    /** The operation under a policy of which nothing differs for it. */
    public static CallPlan of(String operation, OperationClass kind, Policy policy) {
        return of(operation, kind, policy, new Declared(Optional.empty(), Optional.empty(), Map.of()));
    }

    /**
     * The operation under a policy, with what the contract says instead where the policy says nothing of this operation. An attempt
     * that may take longer than the policy's deadline makes the deadline as long, unless one is given for the operation.
     *
     * @throws dev.covenant.runtime.ContradictoryPolicyException when the policy asks for what this kind of operation cannot have
     */
    public static CallPlan of(String operation, OperationClass kind, Policy policy, Declared contract) {
        OperationPolicy own = policy.operations().getOrDefault(operation, OperationPolicy.none());
        own.requireFits(operation, kind);
        Policy.Timeouts timeouts = policy.timeouts();
        Optional<Duration> each = own.attempt().or(contract::attempt);
        Duration longest = max(timeouts.deadline(), each.orElse(Duration.ZERO));
        return new CallPlan(
                operation,
                kind,
                each.orElse(timeouts.attempt()).toNanos(),
                own.deadline().or(contract::deadline).orElse(longest).toNanos(),
                own.retries().orElse(policy.retries().more()),
                kind == OperationClass.SAFE ? hedging(own, policy) : Optional.empty(),
                contract.traits());
    }

    /** With what the caller says instead; this plan when the caller says nothing. */
    public CallPlan with(CallOptions options) {
        if (options == CallOptions.none()) {
            return this;
        }
        long each = options.attemptTimeout().map(Duration::toNanos).orElse(attemptNanos);
        long total = options.timeout().map(Duration::toNanos).orElse(deadlineNanos);
        return each == attemptNanos && total == deadlineNanos
                ? this
                : new CallPlan(operation, kind, each, total, retries, hedging, traits);
    }

    private static Optional<Hedging> hedging(OperationPolicy own, Policy policy) {
        return own.hedging().or(policy::hedging).filter(hedging -> !hedging.isNever());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /**
     * What the contract says of the operation.
     *
     * @param attempt what an attempt may take
     * @param deadline what the whole call may take
     * @param traits see {@link CallPlan#traits}
     */
    public record Declared(Optional<Duration> attempt, Optional<Duration> deadline, Map<String, String> traits) {
        public Declared {
            traits = Map.copyOf(traits);
        }
    }
}
