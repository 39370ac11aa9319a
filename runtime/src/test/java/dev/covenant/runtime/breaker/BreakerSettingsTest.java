package dev.covenant.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.breaker.BreakerSettings.Recovery;
import dev.covenant.runtime.breaker.BreakerSettings.SlowCalls;
import dev.covenant.runtime.breaker.BreakerSettings.Window;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BreakerSettingsTest {
    private static final BreakerSettings STANDARD = BreakerSettings.standard();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAYS = Duration.ofDays(2);

    @Test
    void everyPartCanBeReplaced() {
        var slow = new SlowCalls(SECOND, 1);
        var window = new Window(SECOND, 5, 7);
        var recovery = new Recovery(SECOND, 0, 1, SECOND);

        assertThat(STANDARD.withFailureShare(0.1)
                        .withSlowCalls(slow)
                        .withWindow(window)
                        .withRecovery(recovery))
                .isEqualTo(new BreakerSettings(0.1, slow, window, recovery));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(ThrowingCallable settings, String message) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                refused(() -> STANDARD.withFailureShare(1), "from 0 to less than 1, not 1.0"),
                refused(() -> STANDARD.withFailureShare(Double.NaN), "not NaN"),
                refused(() -> STANDARD.withFailureShare(-0.1), "not -0.1"),
                refused(() -> new SlowCalls(Duration.ZERO, 0.5), "slow call must be more than 0, not PT0S"),
                refused(() -> new SlowCalls(SECOND, 1.1), "from 0 to 1, not 1.1"),
                refused(() -> new Window(SECOND.negated(), 1, 1), "window must be more than 0"),
                refused(() -> new Window(DAYS, 1, 1), "longer than a day"),
                refused(() -> new Window(SECOND, 0, 1), "from 1 to 100 buckets, not 0"),
                refused(() -> new Window(SECOND, 101, 1), "from 1 to 100 buckets, not 101"),
                refused(() -> new Window(SECOND.dividedBy(1000), 2, 1), "at least 1 ms long: PT0.001S in 2"),
                refused(() -> new Window(SECOND, 1, 0), "must be 1 or more: 0"),
                refused(() -> new Recovery(Duration.ZERO, 0, 1, SECOND), "open time must be more than 0"),
                refused(() -> new Recovery(DAYS, 0, 1, SECOND), "longer than a day"),
                refused(() -> new Recovery(SECOND, 1, 1, SECOND), "jitter must be from 0 to less than 1, not 1.0"),
                refused(() -> new Recovery(SECOND, 0, 0, SECOND), "from 1 to 1000 trials, not 0"),
                refused(() -> new Recovery(SECOND, 0, 1, Duration.ZERO), "trial time must be more than 0"));
    }

    private static Arguments refused(ThrowingCallable settings, String message) {
        return Arguments.of(settings, message);
    }
}
