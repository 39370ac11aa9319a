package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.limit.RateLimit;
import dev.covenant.runtime.limit.TokenBucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a client to its rate limits: a call too many fails at once. Repeated attempts do not count; the retry budget bounds them.
 */
final class Pacing implements Channel {
    private final Channel next;
    private final Optional<Limited> all;
    private final Map<String, Limited> byOperation = new HashMap<>();

    private Pacing(Channel next, Policy policy, long now) {
        this.next = next;
        this.all = policy.rate().map(limit -> new Limited(limit, "all operations together", now));
        policy.operations()
                .forEach((name, own) -> own.rate()
                        .ifPresent(limit -> byOperation.put(name, new Limited(limit, "this operation", now))));
    }

    /** The stage, or only what comes after it when nothing is limited. */
    static Channel before(Channel next, Policy policy, long now) {
        boolean limits = policy.rate().isPresent()
                || policy.operations().values().stream()
                        .map(OperationPolicy::rate)
                        .anyMatch(Optional::isPresent);
        return limits ? new Pacing(next, policy, now) : next;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Call<R> call = attempt.call();
        Optional<Limited> own = Optional.ofNullable(byOperation.get(call.plan().operation()));
        RateLimitedException refusal = refusal(own, call);
        if (refusal == null) {
            refusal = refusal(all, call);
        }
        if (refusal == null) {
            next.send(attempt, done);
        } else {
            done.failed(Failure.of(FailureClass.LOCAL, refusal), call.startedAt());
        }
    }

    private static @Nullable RateLimitedException refusal(Optional<Limited> limited, Call<?> call) {
        return limited.isEmpty() ? null : limited.get().take(call);
    }

    private static final class Limited {
        private final RateLimit limit;
        private final String what;
        private final TokenBucket bucket;

        Limited(RateLimit limit, String what, long now) {
            this.limit = limit;
            this.what = what;
            this.bucket = new TokenBucket(limit, now);
        }

        /** Takes a permit; the error when there is none. */
        @Nullable
        RateLimitedException take(Call<?> call) {
            long missing = bucket.take(call.startedAt());
            if (missing == 0) {
                return null;
            }
            String words = "the client's limit of %d calls in %s for %s is reached"
                    .formatted(limit.permits(), limit.per(), what);
            return new RateLimitedException(call.facts(), words, Duration.ofNanos(missing));
        }
    }
}
