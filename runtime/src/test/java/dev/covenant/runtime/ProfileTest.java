package dev.covenant.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.breaker.BreakerSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sets of values, and what becomes of those that nobody said. */
final class ProfileTest {
    @Test
    void standardIsTheDefault() {
        assertThat(Policy.of(Profile.STANDARD))
                .isEqualTo(Policy.standard())
                .isEqualTo(Policy.builder().build());
        assertThat(Policy.standard().hedging()).isEmpty();
        assertThat(Policy.standard().protection()).isEqualTo(Protection.standard());
    }

    /** What the Javadoc of {@link Profile} says of all of them. */
    @ParameterizedTest
    @EnumSource
    void timesOfAProfileFitEachOther(Profile profile) {
        Policy policy = Policy.of(profile);
        Policy.Timeouts times = policy.timeouts();
        BreakerSettings breaker = policy.protection().breaker();

        assertThat(times.attempt().multipliedBy(2)).isLessThanOrEqualTo(times.deadline());
        assertThat(times.connect().multipliedBy(2)).isLessThanOrEqualTo(times.attempt());
        assertThat(breaker.slowCalls().over())
                .isEqualTo(times.attempt().multipliedBy(3).dividedBy(5));
        assertThat(breaker.window().length()).isGreaterThanOrEqualTo(times.attempt());
        assertThat(breaker.recovery().trialTime()).isGreaterThanOrEqualTo(times.attempt());
        assertThat(policy.protection().outliers().window())
                .isEqualTo(breaker.window().length());
        assertThat(policy.hedging().stream())
                .allSatisfy(hedging -> assertThat(hedging.after()).isLessThan(times.attempt()));
    }

    @Test
    void lowLatencyIsShorterInAllThatTakesTimeAndHedges() {
        Policy quick = Policy.of(Profile.LOW_LATENCY);

        assertThat(quick.timeouts())
                .isEqualTo(new Policy.Timeouts(ofMillis(500), ofSeconds(1), ofMillis(250), ofSeconds(2)));
        assertThat(quick.hedging()).contains(Hedging.after(ofMillis(100)));
        assertThat(quick.limits().inFlight()).isEqualTo(64);
    }

    @Test
    void batchIsLongerAndLeavesRoomForOthers() {
        Policy slow = Policy.of(Profile.BATCH);

        assertThat(slow.timeouts())
                .isEqualTo(
                        new Policy.Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(5), ofSeconds(5), ofSeconds(30)));
        assertThat(slow.retries().more()).isEqualTo(4);
        assertThat(slow.limits().inFlight()).isEqualTo(32);
        assertThat(slow.hedging()).isEmpty();
    }

    @Test
    void whatIsSaidGoesBeforeTheProfile() {
        Policy policy = Policy.builder(Profile.LOW_LATENCY)
                .deadline(ofSeconds(3))
                .inFlight(7)
                .withoutHedging()
                .build();

        assertThat(policy.timeouts().deadline()).isEqualTo(ofSeconds(3));
        assertThat(policy.timeouts().attempt()).isEqualTo(ofMillis(500));
        assertThat(policy.limits().inFlight()).isEqualTo(7);
        assertThat(policy.hedging()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsShortenedToFitAShorterAttempt() {
        Policy policy = Policy.builder(Profile.LOW_LATENCY)
                .attemptTimeout(ofMillis(100))
                .build();

        assertThat(policy.timeouts().connect()).isEqualTo(ofMillis(50));
        assertThat(policy.protection().breaker().slowCalls().over()).isEqualTo(ofMillis(60));
        assertThat(policy.hedging()).contains(Hedging.after(ofMillis(20)));
    }

    @Test
    void aDeadlineAloneLeavesTimeForTwoAttempts() {
        Policy policy = Policy.builder().deadline(ofSeconds(3)).build();

        assertThat(policy.timeouts().attempt()).isEqualTo(ofMillis(1_500));
        assertThat(policy.timeouts().connect()).isEqualTo(ofMillis(600));
        assertThat(policy.protection().breaker().slowCalls().over()).isEqualTo(ofMillis(900));
    }

    @Test
    void aDeadlineAloneIsForTheOnlyAttemptWhenNoneIsRepeated() {
        assertThat(Policy.builder()
                        .deadline(ofSeconds(3))
                        .retries(0)
                        .build()
                        .timeouts()
                        .attempt())
                .isEqualTo(ofSeconds(3));
        assertThat(Policy.builder()
                        .retries(0)
                        .deadline(ofMinutes(3))
                        .build()
                        .timeouts()
                        .attempt())
                .isEqualTo(ofSeconds(5));
    }

    @Test
    void whatFitsStaysAsItIs() {
        Policy policy = Policy.builder().attemptTimeout(ofSeconds(4)).build();

        assertThat(policy.timeouts().connect()).isEqualTo(ofSeconds(2));
        assertThat(policy.protection()).isSameAs(Protection.standard());
    }

    /** Else every call of the long operation would count as slow. */
    @Test
    void slowStaysSlowWhenOneOperationMayTakeLong() {
        Policy policy = Policy.builder()
                .attemptTimeout(ofSeconds(1))
                .operation(
                        "report",
                        OperationPolicy.builder().attemptTimeout(ofSeconds(30)).build())
                .build();

        assertThat(policy.protection().breaker().slowCalls().over()).isEqualTo(ofSeconds(3));
    }

    @Test
    void protectionCanBeSwitchedOff() {
        Protection none =
                Protection.standard().withoutBreakers().withoutEjection().withoutHealthChecks();

        assertThat(none.breaker().window().minimumCalls()).isEqualTo(Integer.MAX_VALUE);
        assertThat(none.outliers().most()).isZero();
        assertThat(none.outliers().failuresInARow()).isEqualTo(Integer.MAX_VALUE);
        assertThat(none.healthChecks()).isEmpty();
        assertThat(Policy.builder().protection(none).build().protection()).isEqualTo(none);
    }
}
