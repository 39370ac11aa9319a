package dev.covenant.policy;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Everything that can be said of a single operation. */
final class OperationSettings {
    static final Setting<Duration> TIMEOUT = Setting.absent(
            "timeout",
            Kinds.WITHIN_A_DAY,
            "OperationPolicy.Builder.attemptTimeout",
            "what one attempt may take; instead of what the contract says");
    static final Setting<Duration> DEADLINE = Setting.absent(
            "deadline",
            Kinds.WITHIN_A_DAY,
            "OperationPolicy.Builder.deadline",
            "what the whole call may take; instead of what the contract says");
    static final Setting<Integer> RETRY_ATTEMPTS = Setting.absent(
            "retry.attempts",
            Kinds.whole(0, 10),
            "OperationPolicy.Builder.retries",
            "attempts after the first; more than 0 only where it may be repeated");
    static final Setting<RateLimit> RATE = Setting.absent(
            "rate", Kinds.RATE, "OperationPolicy.Builder.rate", "how often it may be called, beside the limit for all");
    static final Setting<Duration> HEDGING_AFTER = Setting.absent(
            "hedging.after",
            Kinds.WITHIN_A_DAY,
            "OperationPolicy.Builder.hedging",
            "so long the first attempt is waited for before a second starts beside it; only of a safe operation");
    static final Setting<Double> HEDGING_SHARE = Setting.absent(
            "hedging.share",
            Kinds.ABOVE_ZERO,
            "OperationPolicy.Builder.hedging",
            "such second attempts as a share of calls; 0.05 unless said");
    static final Setting<Duration> LAST_GOOD = Setting.absent(
            "last-good",
            Kinds.WITHIN_A_DAY,
            "OperationPolicy.Builder.lastGood",
            "so old may the last good answer be that is given when none comes; only of a safe operation");

    /** In the order in which the page has them. */
    static final List<Setting<?>> ALL =
            List.of(TIMEOUT, DEADLINE, RETRY_ATTEMPTS, RATE, HEDGING_AFTER, HEDGING_SHARE, LAST_GOOD);

    /** Groups that may be switched off. */
    static final Set<String> SWITCHES = Set.of("hedging");

    private OperationSettings() {}
}
