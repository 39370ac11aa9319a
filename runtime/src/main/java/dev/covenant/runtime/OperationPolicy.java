package dev.covenant.runtime;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * What differs for one operation; what is absent is as for all operations. It goes before what the contract says, since only those who
 * run the client know where it runs; what the caller says of a single call goes before both.
 *
 * @param attempt one attempt, until its body is decoded; more than 0
 * @param deadline the whole call; more than 0
 * @param retries attempts after the first, 0 to 10
 * @param hedging when a second attempt starts while the first is under way
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
}
