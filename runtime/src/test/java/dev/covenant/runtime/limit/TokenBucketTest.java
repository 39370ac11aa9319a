package dev.covenant.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenBucketTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private static long granted(TokenBucket bucket, long from, long until, long step) {
        return LongStream.iterate(from, now -> now < until, now -> now + step)
                .filter(now -> bucket.take(now) == 0)
                .count();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void givesItsPermitsAtOnceAndThenSaysWhenTheNextComes(long now) {
        TokenBucket bucket = new TokenBucket(RateLimit.perMinute(100), now);
        for (int call = 0; call < 100; call++) {
            assertThat(bucket.take(now)).isZero();
        }

        assertThat(bucket.take(now)).isEqualTo(600 * TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(bucket.take(now + 599_999_999)).isEqualTo(1);
        assertThat(bucket.take(now + 600_000_000)).isZero();
        assertThat(bucket.take(now + 600_000_000)).isPositive();
    }

    @Test
    void keepsToTheRateOnTheWhole() {
        TokenBucket bucket = new TokenBucket(RateLimit.perSecond(10), 0);
        assertThat(granted(bucket, 0, 100 * SECOND, SECOND / 1_000)).isEqualTo(10 + 999);
    }

    @Test
    void thousandAnHour() {
        TokenBucket bucket = new TokenBucket(RateLimit.perHour(1_000), 0);
        assertThat(granted(bucket, 0, 2_000, 1)).isEqualTo(1_000);
        assertThat(bucket.take(2_000)).isEqualTo(3_600_000_000L - 2_000);
        assertThat(granted(bucket, 2_000, 3_600 * SECOND, SECOND)).isEqualTo(999);
    }

    @Test
    void afterAnyPauseItHoldsNoMoreThanItsPermits() {
        TokenBucket bucket = new TokenBucket(RateLimit.perSecond(10), 0);
        long later = 24 * 3_600 * SECOND;

        assertThat(granted(bucket, later, later + 1_000, 1)).isEqualTo(10);
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> RateLimit.perSecond(0)).hasMessage("a rate limit gives at least one permit, not 0");
        assertThatThrownBy(() -> RateLimit.perSecond(1_000_001))
                .hasMessage("a rate limit is at most a million a second, not 1000001 in PT1S");
        assertThatThrownBy(() -> new RateLimit(1, Duration.ofDays(2)))
                .hasMessage("a rate limit is for more than 0 and at most a day, not PT48H");
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO)).hasMessageContaining("not PT0S");
    }
}
