package dev.covenant.policy;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be said of a target: what {@code covenant.yaml} is read with and {@code docs/policy.md} is made from. */
final class Settings {
    private static final int ANY = Integer.MAX_VALUE;

    static final Setting<Duration> TIMEOUT = Setting.of(
            "timeout",
            Kinds.WITHIN_A_DAY,
            policy -> policy.timeouts().attempt(),
            "PolicyBuilder.attemptTimeout",
            "what one attempt may take, until its body is decoded");
    static final Setting<Duration> DEADLINE = Setting.of(
            "deadline",
            Kinds.WITHIN_A_DAY,
            policy -> policy.timeouts().deadline(),
            "PolicyBuilder.deadline",
            "what the whole call may take: all attempts and pauses");
    static final Setting<Duration> CONNECT = Setting.of(
            "connect-timeout",
            Kinds.WITHIN_A_DAY,
            policy -> policy.timeouts().connect(),
            "PolicyBuilder.connectTimeout",
            "what connecting, or waiting for a free connection, may take");
    static final Setting<Duration> CLOSE_GRACE = Setting.of(
            "close-grace",
            Kinds.UP_TO_A_DAY,
            policy -> policy.timeouts().closeGrace(),
            "PolicyBuilder.closeGrace",
            "how long closing waits for calls in flight");
    static final Setting<RateLimit> RATE = new Setting<>(
            "rate",
            Kinds.RATE,
            Policy::rate,
            "PolicyBuilder.rate",
            "how often the client may call, all its operations together");

    static final Setting<Integer> RETRY_ATTEMPTS = Setting.of(
            "retry.attempts",
            Kinds.whole(0, 10),
            policy -> policy.retries().more(),
            "PolicyBuilder.retries",
            "attempts after the first");
    static final Setting<Duration> FIRST_PAUSE = Setting.of(
            "retry.first-pause",
            Kinds.WITHIN_A_DAY,
            policy -> policy.retries().firstPause(),
            "PolicyBuilder.pauses",
            "the pause before the second attempt is a random time up to this; doubled each time");
    static final Setting<Duration> LONGEST_PAUSE = Setting.of(
            "retry.longest-pause",
            Kinds.WITHIN_A_DAY,
            policy -> policy.retries().longestPause(),
            "PolicyBuilder.pauses",
            "no pause is longer");
    static final Setting<Double> BUDGET_SHARE = Setting.of(
            "retry.budget-share",
            Kinds.SHARE,
            policy -> policy.retries().budgetShare(),
            "PolicyBuilder.retryBudget",
            "repeated attempts as a share of the client's calls; those after one that was never sent do not count");
    static final Setting<Double> BUDGET_PER_SECOND = Setting.of(
            "retry.budget-per-second",
            Kinds.NOT_NEGATIVE,
            policy -> policy.retries().budgetPerSecond(),
            "PolicyBuilder.retryBudget",
            "repeated attempts a second that are always allowed");

    static final Setting<Integer> RESPONSE = Setting.of(
            "limits.response",
            Kinds.BYTES,
            policy -> policy.limits().responseBytes(),
            "PolicyBuilder.responseLimit",
            "the largest body that is decoded, after decompression");
    static final Setting<Integer> HEADERS = Setting.of(
            "limits.headers",
            Kinds.BYTES,
            policy -> policy.limits().headerBytes(),
            "PolicyBuilder.headerLimit",
            "all header lines of an answer together");
    static final Setting<Integer> CONNECTIONS = Setting.of(
            "limits.connections",
            Kinds.whole(1, ANY),
            policy -> policy.limits().connections(),
            "PolicyBuilder.connections",
            "connections to each instance");
    static final Setting<Integer> IN_FLIGHT = Setting.of(
            "limits.in-flight",
            Kinds.whole(1, ANY),
            policy -> policy.limits().inFlight(),
            "PolicyBuilder.inFlight",
            "calls under way to each instance; more go elsewhere or fail at once");

    static final Setting<Balancing.Strategy> STRATEGY = Setting.of(
            "balancing.strategy",
            Kinds.STRATEGY,
            policy -> policy.balancing().strategy(),
            "PolicyBuilder.balancing",
            "which instance is next");
    static final Setting<Duration> WARM_UP = Setting.of(
            "balancing.warm-up",
            Kinds.UP_TO_A_DAY,
            policy -> policy.balancing().warmUp(),
            "Balancing.warmUp",
            "how long an instance that is new or back takes to get its full share");
    static final Setting<Double> WARM_UP_FROM = Setting.of(
            "balancing.warm-up-from",
            Kinds.ABOVE_ZERO,
            policy -> policy.balancing().warmUpFrom(),
            "Balancing.warmUpFrom",
            "the share of its weight that it starts with");
    static final Setting<Duration> MEMORY = Setting.of(
            "balancing.memory",
            Kinds.WITHIN_AN_HOUR,
            policy -> policy.balancing().memory(),
            "Balancing.memory",
            "how long an instance's latency is remembered; its failures half as long");

    static final Setting<Duration> HEDGING_AFTER = new Setting<>(
            "hedging.after",
            Kinds.WITHIN_A_DAY,
            policy -> policy.hedging().map(Hedging::after),
            "Hedging.after",
            "so long the first attempt of a safe call is waited for before a second starts beside it");
    static final Setting<Double> HEDGING_SHARE = new Setting<>(
            "hedging.share",
            Kinds.ABOVE_ZERO,
            policy -> policy.hedging().map(Hedging::share),
            "Hedging.share",
            "such second attempts as a share of calls; 0.05 unless said");

    /** In the order in which the page has them. */
    static final List<Setting<?>> ALL = Stream.of(
                    List.<Setting<?>>of(
                            TIMEOUT,
                            DEADLINE,
                            CONNECT,
                            CLOSE_GRACE,
                            RATE,
                            RETRY_ATTEMPTS,
                            FIRST_PAUSE,
                            LONGEST_PAUSE,
                            BUDGET_SHARE,
                            BUDGET_PER_SECOND,
                            RESPONSE,
                            HEADERS,
                            CONNECTIONS,
                            IN_FLIGHT,
                            STRATEGY,
                            WARM_UP,
                            WARM_UP_FROM,
                            MEMORY,
                            HEDGING_AFTER,
                            HEDGING_SHARE),
                    ProtectionSettings.ALL)
            .flatMap(List::stream)
            .toList();

    /** Groups that may be {@code off}. */
    static final Set<String> SWITCHES = Set.of("breaker", "ejection", "health-check", "hedging");

    private Settings() {}
}
