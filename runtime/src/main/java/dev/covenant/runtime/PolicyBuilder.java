package dev.covenant.runtime;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link Policy}; what is not said is as in the profile that it starts from.
 *
 * <pre>{@code Policy.builder(Profile.LOW_LATENCY).deadline(ofMillis(800)).attemptTimeout(ofMillis(400)).build()}</pre>
 */
public final class PolicyBuilder {
    private final Profile profile;
    private @Nullable Duration attempt;
    private Duration deadline;
    private @Nullable Duration connect;
    private Duration closeGrace;
    private int retries;
    private Duration firstPause;
    private Duration longestPause;
    private double budgetShare;
    private double budgetPerSecond;
    private int responseBytes;
    private int headerBytes;
    private int connections;
    private int inFlight;
    private Balancing balancing;
    private Protection protection;
    private Optional<Hedging> hedging = Optional.empty();
    private boolean hedgingSaid;
    private @Nullable RateLimit rate;
    private final Map<String, OperationPolicy> operations = new LinkedHashMap<>();

    PolicyBuilder(Profile profile) {
        this.profile = profile;
        deadline = profile.timeouts().deadline();
        closeGrace = profile.timeouts().closeGrace();
        retries = profile.retries().more();
        firstPause = profile.retries().firstPause();
        longestPause = profile.retries().longestPause();
        budgetShare = profile.retries().budgetShare();
        budgetPerSecond = profile.retries().budgetPerSecond();
        responseBytes = profile.limits().responseBytes();
        headerBytes = profile.limits().headerBytes();
        connections = profile.limits().connections();
        inFlight = profile.limits().inFlight();
        balancing = profile.balancing();
        protection = profile.protection();
    }

    /** What one attempt may take, until its body is decoded; unless said at most half of the deadline. */
    public PolicyBuilder attemptTimeout(Duration time) {
        attempt = time;
        return this;
    }

    /** What the whole call may take. */
    public PolicyBuilder deadline(Duration time) {
        deadline = time;
        return this;
    }

    /** What connecting may take. */
    public PolicyBuilder connectTimeout(Duration time) {
        connect = time;
        return this;
    }

    /** How long closing waits for calls in flight. */
    public PolicyBuilder closeGrace(Duration time) {
        closeGrace = time;
        return this;
    }

    /** How many attempts may follow the first, 0 to 10. */
    public PolicyBuilder retries(int more) {
        retries = more;
        return this;
    }

    /** The bounds of the pause before a repeated attempt. */
    public PolicyBuilder pauses(Duration first, Duration longest) {
        firstPause = first;
        longestPause = longest;
        return this;
    }

    /** Repeated attempts as a share of calls (0 to 1), and those a second that are allowed in any case. */
    public PolicyBuilder retryBudget(double share, double perSecond) {
        budgetShare = share;
        budgetPerSecond = perSecond;
        return this;
    }

    /** The largest body that is decoded, in bytes. */
    public PolicyBuilder responseLimit(int bytes) {
        responseBytes = bytes;
        return this;
    }

    /** The most bytes of header lines in an answer. */
    public PolicyBuilder headerLimit(int bytes) {
        headerBytes = bytes;
        return this;
    }

    /** The most connections to each instance. */
    public PolicyBuilder connections(int most) {
        connections = most;
        return this;
    }

    /** The most calls under way to each instance. */
    public PolicyBuilder inFlight(int most) {
        inFlight = most;
        return this;
    }

    /** Which instance is next. */
    public PolicyBuilder balancing(Balancing.Strategy strategy) {
        balancing = balancing.with(strategy);
        return this;
    }

    /** How calls are shared out among instances. */
    public PolicyBuilder balancing(Balancing all) {
        balancing = all;
        return this;
    }

    /** When an instance is left out. */
    public PolicyBuilder protection(Protection all) {
        protection = all;
        return this;
    }

    /** When a second attempt of a safe call starts while the first is under way. */
    public PolicyBuilder hedging(Hedging when) {
        hedging = Optional.of(when);
        hedgingSaid = true;
        return this;
    }

    /** No second attempt while the first is under way, whatever the profile says. */
    public PolicyBuilder withoutHedging() {
        hedging = Optional.empty();
        hedgingSaid = true;
        return this;
    }

    /** How often the client may call, all operations together. */
    public PolicyBuilder rate(RateLimit limit) {
        rate = limit;
        return this;
    }

    /** What differs for one operation, by the name that it has in its contract. */
    public PolicyBuilder operation(String name, OperationPolicy different) {
        operations.put(name, different);
        return this;
    }

    /**
     * The policy. An attempt time-out that was not said is at most half of the deadline, or all of it without repeated attempts. What
     * else was not said and no longer fits into the attempt time-out (connecting, what the breaker calls slow, hedging) is shortened in
     * proportion to it.
     *
     * @throws IllegalArgumentException when a value is out of its range
     * @throws ContradictoryPolicyException when the whole contradicts itself, with every contradiction
     */
    public Policy build() {
        return new Policy(
                new Policy.Timeouts(
                        attempt(), deadline, connect == null ? fitting(usual().connect()) : connect, closeGrace),
                new Policy.Retries(retries, firstPause, longestPause, budgetShare, budgetPerSecond),
                new Policy.Limits(responseBytes, headerBytes, connections, inFlight),
                balancing,
                fittingProtection(),
                hedgingSaid ? hedging : profile.hedging().map(this::fittingHedging),
                Optional.ofNullable(rate),
                operations);
    }

    private Duration attempt() {
        if (attempt != null) {
            return attempt;
        }
        Duration most = retries > 0 ? deadline.dividedBy(2) : deadline;
        boolean fits = most.isZero() || most.isNegative() || usual().attempt().compareTo(most) <= 0;
        return fits ? usual().attempt() : most;
    }

    private Policy.Timeouts usual() {
        return profile.timeouts();
    }

    private Protection fittingProtection() {
        BreakerSettings.SlowCalls usual = profile.protection().breaker().slowCalls();
        BreakerSettings breaker = protection.breaker();
        return breaker.slowCalls().equals(usual) && usual.over().compareTo(longestAttempt()) >= 0
                ? protection.with(
                        breaker.withSlowCalls(new BreakerSettings.SlowCalls(fitting(usual.over()), usual.share())))
                : protection;
    }

    private Duration longestAttempt() {
        return operations.values().stream()
                .flatMap(operation -> operation.attempt().stream())
                .reduce(attempt(), TimeText::longer);
    }

    private Hedging fittingHedging(Hedging usual) {
        return new Hedging(fitting(usual.after()), usual.share());
    }

    /** A time of the profile, which is less than the profile's attempt time-out; in proportion when it does not fit into this one. */
    private Duration fitting(Duration time) {
        Duration each = attempt();
        if (time.compareTo(each) < 0 || each.isZero() || each.isNegative()) {
            return time;
        }
        double share = (double) time.toNanos() / usual().attempt().toNanos();
        return Duration.ofNanos(Math.max(1, (long) (each.toNanos() * share)));
    }
}
