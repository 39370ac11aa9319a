package dev.covenant.runtime;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs for one operation; what is absent is as for all operations. It goes before what the contract says, since only those who
 * run the client know where it runs; what the caller says of a single call goes before both.
 *
 * @param attempt one attempt, until its body is decoded; more than 0
 * @param deadline the whole call; more than 0
 * @param retries attempts after the first, 0 to 10
 * @param hedging when a second attempt starts while the first is under way; {@link Hedging#never()}: it does not, whatever holds for all
 * @param rate how often this operation may be called, beside the limit for all
 * @param lastGood for how long the last good answer is given instead of none; more than 0; absent: not at all
 */
public record OperationPolicy(
        Optional<Duration> attempt,
        Optional<Duration> deadline,
        Optional<Integer> retries,
        Optional<Hedging> hedging,
        Optional<RateLimit> rate,
        Optional<Duration> lastGood) {
    private static final OperationPolicy NONE = new OperationPolicy(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses values outside their ranges. */
    public OperationPolicy {
        attempt.ifPresent(time -> PolicyCheck.positive("attempt time-out", time));
        deadline.ifPresent(time -> PolicyCheck.positive("deadline", time));
        retries.ifPresent(more -> PolicyCheck.range("attempts after the first", more, 0, 10));
        lastGood.ifPresent(time -> PolicyCheck.positive("age of the last good answer", time));
    }

    /** Nothing differs. */
    public static OperationPolicy none() {
        return NONE;
    }

    /** Says what differs. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Refuses what an operation of this class cannot have: hedging and the last good answer are for {@link OperationClass#SAFE} ones,
     * repeated attempts of its own not for an {@link OperationClass#UNSAFE} one.
     *
     * @param operation its name, for the message
     * @throws ContradictoryPolicyException with everything that is asked for and cannot be
     */
    public void requireFits(String operation, OperationClass kind) {
        List<Contradiction> found = OperationContradictions.of(operation, this, kind);
        if (!found.isEmpty()) {
            throw new ContradictoryPolicyException(found);
        }
    }

    /** Collects what differs. */
    public static final class Builder {
        private @Nullable Duration attempt;
        private @Nullable Duration deadline;
        private @Nullable Integer retries;
        private @Nullable Hedging hedging;
        private @Nullable RateLimit rate;
        private @Nullable Duration lastGood;

        private Builder() {}

        /** What one attempt may take, until its body is decoded; more than 0. */
        public Builder attemptTimeout(Duration time) {
            attempt = time;
            return this;
        }

        /** What the whole call may take; more than 0. */
        public Builder deadline(Duration time) {
            deadline = time;
            return this;
        }

        /** How many attempts may follow the first, 0 to 10. */
        public Builder retries(int more) {
            retries = more;
            return this;
        }

        /** When a second attempt starts while the first is under way. */
        public Builder hedging(Hedging when) {
            hedging = when;
            return this;
        }

        /** No second attempt while the first is under way, whatever holds for all operations. */
        public Builder withoutHedging() {
            hedging = Hedging.never();
            return this;
        }

        /** How often it may be called, beside the limit for all operations. */
        public Builder rate(RateLimit limit) {
            rate = limit;
            return this;
        }

        /** For how long the last good answer is given instead of none; more than 0. */
        public Builder lastGood(Duration age) {
            lastGood = age;
            return this;
        }

        /**
         * What differs.
         *
         * @throws IllegalArgumentException when a value is out of its range
         */
        public OperationPolicy build() {
            return new OperationPolicy(
                    Optional.ofNullable(attempt),
                    Optional.ofNullable(deadline),
                    Optional.ofNullable(retries),
                    Optional.ofNullable(hedging),
                    Optional.ofNullable(rate),
                    Optional.ofNullable(lastGood));
        }
    }
}
