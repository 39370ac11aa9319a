package dev.covenant.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeyedRateLimitsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final KeyedRateLimits limits = new KeyedRateLimits(RateLimit.perSecond(10), 1_024);

    private long granted(String key, int calls, long now) {
        return IntStream.range(0, calls)
                .filter(call -> limits.take(key, now) == 0)
                .count();
    }

    @Test
    void eachKeyHasItsOwnPermits() {
        assertThat(granted("alice", 15, 0)).isEqualTo(10);
        assertThat(granted("bob", 15, 0)).isEqualTo(10);
        assertThat(limits.take("alice", 0)).isEqualTo(SECOND / 10);
        assertThat(granted("alice", 15, SECOND)).isEqualTo(10);
    }

    @Test
    void floodOfOtherKeysDoesNotFreeOneThatIsLimited() {
        assertThat(granted("mallory", 20, 0)).isEqualTo(10);
        for (int address = 0; address < 1_000_000; address++) {
            limits.take("10.0." + address, 0);
        }

        assertThat(granted("mallory", 20, 0)).isZero();
    }

    @Test
    void newKeysGetTheirPermitsInAFlood() {
        for (int address = 0; address < 100_000; address++) {
            assertThat(limits.take("10.0." + address, 0)).isZero();
        }
    }

    @Test
    void keysOfTheSameHashAreNotTheSame() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(granted("Aa", 20, 0)).isEqualTo(10);
        assertThat(granted("BB", 20, 0)).isEqualTo(10);
    }

    @Test
    void longKeysAreToldApartByTheirEnds() {
        String start = "x".repeat(10_000);

        assertThat(granted(start + "1", 20, 0)).isEqualTo(10);
        assertThat(granted(start + "2", 20, 0)).isEqualTo(10);
        assertThat(granted(start + "1", 20, 0)).isZero();
    }

    @Test
    void smallestAndLargestTablesWork() {
        for (int keys : new int[] {8, 9, 1 << 24}) {
            var table = new KeyedRateLimits(RateLimit.perMinute(1), keys);
            assertThat(table.take("a", 0)).isZero();
            assertThat(table.take("a", 0)).isPositive();
        }
        assertThatThrownBy(() -> new KeyedRateLimits(RateLimit.perMinute(1), 7))
                .hasMessage("the keys to remember must be from 8 to 16777216, not 7");
    }
}
