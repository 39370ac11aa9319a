package dev.covenant.runtime.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often a server may be asked, whatever its protocol. Who asks more often is told when to come back. Immutable.
 *
 * <pre>{@code
 * RateLimits.standard()
 *         .perOperation("search", RateLimit.perMinute(600))
 *         .unlimited("version")
 * }</pre>
 *
 * @param address for each address, before anybody looks at credentials; IPv6 addresses that begin with the same 64 bits count as one
 * @param caller for each caller that an authenticator named, all operations together but for those with one of their own
 * @param operation for each operation, all callers together
 * @param operations what holds for single operations instead of {@code caller} and {@code operation}, by the names that they have in
 *     their contract
 */
public record RateLimits(
        Optional<RateLimit> address,
        Optional<RateLimit> caller,
        Optional<RateLimit> operation,
        Map<String, Own> operations) {
    private static final RateLimits NONE =
            new RateLimits(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public RateLimits {
        operations = Map.copyOf(operations);
    }

    /**
     * What holds for one operation.
     *
     * @param caller for each caller; absent: as for the others, together with them
     * @param operation for all callers together; absent: as for the others
     * @param unlimited whether only the limit for addresses holds
     */
    public record Own(Optional<RateLimit> caller, Optional<RateLimit> operation, boolean unlimited) {
        private static final Own NOTHING = new Own(Optional.empty(), Optional.empty(), false);
    }

    /** Nobody is limited. */
    public static RateLimits none() {
        return NONE;
    }

    /** 10 a second for each address, 100 a minute for each caller, 1,000 an hour for each operation. */
    public static RateLimits standard() {
        return NONE.perAddress(RateLimit.perSecond(10))
                .perCaller(RateLimit.perMinute(100))
                .perOperation(RateLimit.perHour(1_000));
    }

    /** The same with a limit for each address. */
    public RateLimits perAddress(RateLimit limit) {
        return new RateLimits(Optional.of(limit), caller, operation, operations);
    }

    /** The same with a limit for each caller. */
    public RateLimits perCaller(RateLimit limit) {
        return new RateLimits(address, Optional.of(limit), operation, operations);
    }

    /** The same with a limit for each operation. */
    public RateLimits perOperation(RateLimit limit) {
        return new RateLimits(address, caller, Optional.of(limit), operations);
    }

    /** The same, but this operation has a limit of its own for each caller; what else they ask for does not count. */
    public RateLimits perCaller(String name, RateLimit limit) {
        return with(name, new Own(Optional.of(limit), own(name).operation(), false));
    }

    /** The same, but this operation has a limit of its own for all callers together. */
    public RateLimits perOperation(String name, RateLimit limit) {
        return with(name, new Own(own(name).caller(), Optional.of(limit), false));
    }

    /** The same, but only the limit for addresses holds for this operation. */
    public RateLimits unlimited(String name) {
        return with(name, new Own(Optional.empty(), Optional.empty(), true));
    }

    /** What an operation has of its own. */
    Own own(String name) {
        return operations.getOrDefault(name, Own.NOTHING);
    }

    private RateLimits with(String name, Own own) {
        Map<String, Own> more = new HashMap<>(operations);
        more.put(name, own);
        return new RateLimits(address, caller, operation, more);
    }
}
