package dev.covenant.runtime;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link Policy}; what is not said keeps its default.
 *
 * <pre>{@code Policy.builder().deadline(ofSeconds(3)).attemptTimeout(ofSeconds(1)).connectTimeout(ofMillis(500)).build()}</pre>
 */
public final class PolicyBuilder {
    private static final int MIB = 1024 * 1024;
    private static final int KIB = 1024;

    private Duration attempt = Duration.ofSeconds(5);
    private Duration deadline = Duration.ofSeconds(10);
    private Duration connect = Duration.ofSeconds(2);
    private Duration closeGrace = Duration.ofSeconds(5);
    private int retries = 2;
    private Duration firstPause = Duration.ofMillis(100);
    private Duration longestPause = Duration.ofSeconds(2);
    private double budgetShare = 0.2;
    private double budgetPerSecond = 3;
    private int responseBytes = 16 * MIB;
    private int headerBytes = 64 * KIB;
    private int connections = 256;
    private int inFlight = 256;
    private Balancing balancing = Balancing.standard();
    private Protection protection = Protection.standard();
    private @Nullable Hedging hedging;
    private @Nullable RateLimit rate;
    private final Map<String, OperationPolicy> operations = new LinkedHashMap<>();

    PolicyBuilder() {}

    /** What one attempt may take, until its body is decoded. */
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
        hedging = when;
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
     * The policy.
     *
     * @throws IllegalArgumentException when a value is out of its range or the whole contradicts itself, with every reason
     */
    public Policy build() {
        return new Policy(
                new Policy.Timeouts(attempt, deadline, connect, closeGrace),
                new Policy.Retries(retries, firstPause, longestPause, budgetShare, budgetPerSecond),
                new Policy.Limits(responseBytes, headerBytes, connections, inFlight),
                balancing,
                protection,
                Optional.ofNullable(hedging),
                Optional.ofNullable(rate),
                operations);
    }
}
