package dev.covenant.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateKeeperTest {
    private final AtomicLong now = new AtomicLong();

    private RateKeeper keeper(RateLimits limits) {
        return RateKeeper.of(limits, Set.of("search", "version"), now::get);
    }

    @Test
    void withoutLimitsEverybodyIsLetIn() {
        RateKeeper keeper = keeper(RateLimits.none());

        assertThat(keeper.limitsAddresses()).isFalse();
        for (int i = 0; i < 10_000; i++) {
            assertThat(keeper.address("10.0.0.1")).isEmpty();
            assertThat(keeper.gate("search").admit("ada")).isEmpty();
        }
    }

    @Test
    void addressesHaveTheirOwnRates() {
        RateKeeper keeper = keeper(RateLimits.none().perAddress(RateLimit.perSecond(1)));

        assertThat(keeper.limitsAddresses()).isTrue();
        assertThat(keeper.address("10.0.0.1")).isEmpty();
        assertThat(keeper.address("10.0.0.2")).isEmpty();
        assertThat(keeper.address("10.0.0.1")).hasValueSatisfying(excess -> {
            assertThat(excess.limit()).isEqualTo("at most 1 requests in 1s for each address");
            assertThat(excess.nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
        });

        now.set(Duration.ofSeconds(1).toNanos());
        assertThat(keeper.address("10.0.0.1")).isEmpty();
    }

    @Test
    void callersAreCountedOverAllOperationsThatHaveNoLimitOfTheirOwn() {
        RateKeeper keeper = keeper(
                RateLimits.none().perCaller(RateLimit.perMinute(1)).perCaller("version", RateLimit.perMinute(2)));
        RateKeeper.Gate search = keeper.gate("search");
        RateKeeper.Gate version = keeper.gate("version");

        assertThat(search.admit("ada")).isEmpty();
        assertThat(search.admit("ada")).isPresent();
        assertThat(search.admit("bob")).isEmpty();
        assertThat(version.admit("ada")).isEmpty();
        assertThat(version.admit("ada")).isEmpty();
        assertThat(version.admit("ada")).isPresent();
        // Nobody knows who it is: only the operation's own limit would hold.
        assertThat(search.admit(null)).isEmpty();
    }

    @Test
    void operationsCountAllCallersTogetherAndNotThoseThatWereRefused() {
        RateKeeper.Gate search = keeper(
                        RateLimits.none().perCaller(RateLimit.perMinute(1)).perOperation(RateLimit.perMinute(2)))
                .gate("search");

        assertThat(search.admit("ada")).isEmpty();
        assertThat(search.admit("ada"))
                .hasValueSatisfying(excess -> assertThat(excess.limit()).contains("caller"));
        assertThat(search.admit("bob")).isEmpty();
        assertThat(search.admit("eve"))
                .hasValueSatisfying(excess -> assertThat(excess.limit()).contains("operation, all callers together"));
    }

    @Test
    void anOperationMayBeUnlimited() {
        RateKeeper.Gate version =
                keeper(RateLimits.standard().unlimited("version")).gate("version");

        for (int i = 0; i < 5_000; i++) {
            assertThat(version.admit("ada")).isEmpty();
        }
    }

    @Test
    void aLimitForAnOperationThatIsNotServedIsAMistake() {
        assertThatThrownBy(() -> keeper(RateLimits.none().perOperation("serch", RateLimit.perMinute(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("serch");
    }
}
