package dev.covenant.runtime.health;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAYS = Duration.ofDays(2);

    @ParameterizedTest
    @MethodSource
    void refuses(ThrowingCallable settings, String message) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                refused(() -> health("health", SECOND, 0, SECOND, 1), "must start with a slash: health"),
                refused(
                        () -> health("/", Duration.ZERO, 0, SECOND, 1),
                        "interval of health checks must be more than 0"),
                refused(() -> health("/", DAYS, 0, SECOND, 1), "at most a day, not PT48H"),
                refused(
                        () -> health("/", SECOND, 1, SECOND, 1),
                        "jitter of health checks must be from 0 to less than 1"),
                refused(() -> health("/", SECOND, 0, DAYS, 1), "at most their interval PT1S, not PT48H"),
                refused(
                        () -> health("/", SECOND, 0, Duration.ZERO, 1),
                        "time-out of health checks must be more than 0"),
                refused(() -> health("/", SECOND, 0, SECOND, 0), "failed health checks in a row must be 1 or more"),
                refused(() -> outlier(0, 0.5, SECOND, SECOND), "failures in a row must be 1 or more, not 0"),
                refused(() -> outlier(1, 1.5, SECOND, SECOND), "share of successes must be from 0 to 1, not 1.5"),
                refused(() -> outlier(1, 0.5, Duration.ZERO, SECOND), "ejection time must be more than 0"),
                refused(() -> outlier(1, 0.5, SECOND, DAYS), "longest ejection time must be more than 0 and at most"),
                refused(() -> outlier(1, 0.5, SECOND.multipliedBy(2), SECOND), "PT1S is shorter than the first, PT2S"));
    }

    private static HealthSettings health(
            String path, Duration interval, double jitter, Duration timeout, int failuresOut) {
        return new HealthSettings(path, interval, jitter, timeout, failuresOut);
    }

    private static OutlierSettings outlier(int failures, double share, Duration ejection, Duration longest) {
        return new OutlierSettings(failures, share, 20, SECOND, ejection, longest, 0.5);
    }

    private static Arguments refused(ThrowingCallable settings, String message) {
        return Arguments.of(settings, message);
    }
}
