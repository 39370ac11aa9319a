package dev.covenant.runtime.limit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds addresses, callers and operations of one server to their {@link RateLimits}, in memory that does not grow with how many there
 * are.
 */
public final class RateKeeper {
    /** About 6 MiB once as many have been seen; who asks seldom is forgotten first. */
    private static final int KEYS = 1 << 16;

    private final RateLimits limits;
    private final LongSupplier clock;
    private final @Nullable Keyed addresses;
    private final @Nullable Keyed callers;

    private RateKeeper(RateLimits limits, LongSupplier clock) {
        this.limits = limits;
        this.clock = clock;
        this.addresses = limits.address().map(Keyed::of).orElse(null);
        this.callers = limits.caller().map(Keyed::of).orElse(null);
    }

    /**
     * Nobody has asked yet.
     *
     * @param operations the names of what the server offers
     * @param clock nanoseconds of a clock that never goes back
     * @throws IllegalStateException when there is a limit for an operation that is not served: somebody has misspelt its name
     */
    public static RateKeeper of(RateLimits limits, Set<String> operations, LongSupplier clock) {
        Set<String> unknown = new TreeSet<>(limits.operations().keySet());
        unknown.removeAll(operations);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("there are rate limits for operations that are not served: " + unknown);
        }
        return new RateKeeper(limits, clock);
    }

    /**
     * Why a request is too much.
     *
     * @param limit which limit it is, in words
     * @param nanos until the next one is let in
     */
    public record Excess(String limit, long nanos) {}

    /** What stands before one operation; to be kept, since it remembers who has asked. */
    public Gate gate(String operation) {
        RateLimits.Own own = limits.own(operation);
        if (own.unlimited()) {
            return new Gate(clock, null, null);
        }
        RateLimit all = own.operation().or(limits::operation).orElse(null);
        return new Gate(
                clock,
                own.caller().map(Keyed::of).orElse(callers),
                all == null ? null : new Single(all, new TokenBucket(all, clock.getAsLong())));
    }

    /** Whether addresses are held to a rate at all. */
    public boolean limitsAddresses() {
        return addresses != null;
    }

    /** Counts a request of an address; empty: it is let in. */
    public Optional<Excess> address(String key) {
        return addresses == null
                ? Optional.empty()
                : excess(addresses.take(key, clock.getAsLong()), addresses.limit(), "address");
    }

    private static Optional<Excess> excess(long missing, RateLimit limit, String whose) {
        if (missing <= 0) {
            return Optional.empty();
        }
        String most = limit.permits() + " requests in "
                + limit.per().toString().substring(2).toLowerCase(Locale.ROOT);
        return Optional.of(new Excess("at most " + most + " for each " + whose, missing));
    }

    /** Holds the callers of one operation to their rates, and all of them together. */
    public static final class Gate {
        private final LongSupplier clock;
        private final @Nullable Keyed callers;
        private final @Nullable Single all;

        private Gate(LongSupplier clock, @Nullable Keyed callers, @Nullable Single all) {
            this.clock = clock;
            this.callers = callers;
            this.all = all;
        }

        /**
         * Counts a request; empty: it is let in. To be asked when the caller is known: who is not let in must not use up what an operation
         * has.
         *
         * @param caller who asks; null: nobody knows, and only the operation's own limit holds
         */
        public Optional<Excess> admit(@Nullable String caller) {
            if (callers != null && caller != null) {
                Optional<Excess> own = excess(callers.take(caller, clock.getAsLong()), callers.limit(), "caller");
                if (own.isPresent()) {
                    return own;
                }
            }
            return all == null
                    ? Optional.empty()
                    : excess(all.bucket().take(clock.getAsLong()), all.limit(), "operation, all callers together");
        }
    }

    /** A limit for each of many. */
    private record Keyed(RateLimit limit, KeyedRateLimits buckets) {
        static Keyed of(RateLimit limit) {
            return new Keyed(limit, new KeyedRateLimits(limit, KEYS));
        }

        long take(String key, long now) {
            return buckets.take(key, now);
        }
    }

    /** A limit for all together. */
    private record Single(RateLimit limit, TokenBucket bucket) {}
}
