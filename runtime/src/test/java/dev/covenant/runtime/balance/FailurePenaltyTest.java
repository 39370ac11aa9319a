package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FailurePenaltyTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FailurePenalty penalty = new FailurePenalty();

    @Test
    void withoutFailuresThereIsNone() {
        assertThat(penalty.calls(0)).isZero();
        assertThat(penalty.calls(-SECOND)).isZero();
    }

    @Test
    void failureCountsAsTenCallsAndHalfAsManyAfterFiveSeconds() {
        long now = -77 * SECOND;
        penalty.failed(now);
        assertThat(penalty.calls(now)).isEqualTo(10);
        assertThat(penalty.calls(now + 5 * SECOND)).isCloseTo(5, withPercentage(0.1));

        penalty.failed(now + 5 * SECOND);
        assertThat(penalty.calls(now + 5 * SECOND)).isCloseTo(15, withPercentage(0.1));
        assertThat(penalty.calls(now + 15 * SECOND)).isCloseTo(3.75, withPercentage(0.1));
    }

    @Test
    void refusalCountsAsATenthOfAFailure() {
        penalty.refused(SECOND);
        penalty.refused(SECOND);

        assertThat(penalty.calls(SECOND)).isEqualTo(2);
        assertThat(penalty.calls(6 * SECOND)).isCloseTo(1, withPercentage(0.1));
    }

    @Test
    void failuresAreForgivenInTheEnd() {
        for (int failure = 0; failure < 1_000_000; failure++) {
            penalty.failed(0);
        }
        assertThat(penalty.calls(0)).isEqualTo(1_000);

        assertThat(penalty.calls(40 * SECOND)).isLessThan(4);
        assertThat(penalty.calls(100 * SECOND)).isZero();
        assertThat(penalty.calls(3_600 * SECOND)).isZero();
    }

    @Test
    void halfLifeIsAsLongAsItWasTold() {
        FailurePenalty brief = new FailurePenalty(Duration.ofMillis(200));
        brief.failed(0);

        assertThat(brief.calls(SECOND / 5)).isCloseTo(5, withPercentage(1));
    }

    @Test
    void whatWasForgottenCountsForNothing() {
        penalty.failed(SECOND);
        penalty.forget();

        assertThat(penalty.calls(SECOND)).isZero();
    }
}
