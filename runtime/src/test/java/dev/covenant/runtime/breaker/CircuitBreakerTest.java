package dev.covenant.runtime.breaker;

import static dev.covenant.runtime.breaker.BreakerState.CLOSED;
import static dev.covenant.runtime.breaker.BreakerState.HALF_OPEN;
import static dev.covenant.runtime.breaker.BreakerState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CircuitBreakerTest {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final List<String> heard = new ArrayList<>();
    private long now = -3 * SECOND - 17;
    private final CircuitBreaker breaker = new CircuitBreaker(
            BreakerSettings.standard(),
            bound -> bound / 2,
            (from, to, at) -> heard.add(from + " " + to + " " + (at == now)),
            now);

    private void succeed(int calls) {
        for (int call = 0; call < calls; call++) {
            assertThat(breaker.tryAcquire(now)).isTrue();
            breaker.onSuccess(now, 0);
        }
    }

    private void fail(int calls) {
        for (int call = 0; call < calls; call++) {
            assertThat(breaker.tryAcquire(now)).isTrue();
            breaker.onFailure(now, 0);
        }
    }

    private void open() {
        succeed(9);
        fail(11);
        assertThat(breaker.state()).isEqualTo(OPEN);
    }

    private void halfOpen() {
        open();
        now += 60 * SECOND;
        assertThat(breaker.tryAcquire(now)).isTrue();
        breaker.onIgnored(now, 0);
        assertThat(breaker.state()).isEqualTo(HALF_OPEN);
    }

    @Nested
    final class Closed {
        @Test
        void staysClosedWhenHalfOfTheCallsFail() {
            succeed(10);
            fail(10);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void opensWhenMoreThanHalfOfTheCallsFail() {
            succeed(9);
            fail(10);
            assertThat(breaker.state()).isEqualTo(CLOSED);

            fail(1);

            assertThat(breaker.state()).isEqualTo(OPEN);
            assertThat(breaker.wouldAdmit(now)).isFalse();
            assertThat(breaker.tryAcquire(now)).isFalse();
            assertThat(heard).containsExactly("CLOSED OPEN true");
        }

        @Test
        void staysClosedWhenAllOfTooFewCallsFail() {
            fail(19);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void opensWhenASuccessCompletesTheLeastNumberOfCalls() {
            fail(19);
            succeed(1);

            assertThat(breaker.state()).isEqualTo(OPEN);
        }

        @Test
        void opensWhenFailuresOutlastOlderSuccesses() {
            succeed(100);
            now += 5 * SECOND;
            fail(40);
            assertThat(breaker.state()).isEqualTo(CLOSED);

            now += 6 * SECOND;
            succeed(1);

            assertThat(breaker.state()).isEqualTo(OPEN);
        }

        @Test
        void failuresLeaveTheWindow() {
            fail(19);
            now += 11 * SECOND;
            fail(19);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void slowCallsOpenWhenTheyAreMoreThanHalf() {
            for (int call = 0; call < 20; call++) {
                breaker.onSuccess(now, call < 10 ? 3 * SECOND + 1 : 3 * SECOND);
            }
            assertThat(breaker.state()).isEqualTo(CLOSED);

            breaker.onSuccess(now, 3 * SECOND + 1);

            assertThat(breaker.state()).isEqualTo(OPEN);
        }

        @Test
        void shareThatBinaryFractionsMissIsNotExceeded() {
            var exact = new CircuitBreaker(
                    BreakerSettings.standard().withFailureShare(0.29), bound -> 0, BreakerListener.NONE, now);
            for (int call = 0; call < 71; call++) {
                exact.onSuccess(now, 0);
            }
            for (int call = 0; call < 29; call++) {
                exact.onFailure(now, 0);
            }
            assertThat(exact.state()).isEqualTo(CLOSED);

            exact.onFailure(now, 0);

            assertThat(exact.state()).isEqualTo(OPEN);
        }

        @Test
        void whatIsIgnoredCountsForNothing() {
            for (int call = 0; call < 100; call++) {
                breaker.onIgnored(now, 0);
            }
            succeed(10);
            fail(10);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void jumpOfTheClockOpensNothing() {
            succeed(10);
            fail(10);
            now += 3_600 * SECOND;
            succeed(1);
            fail(18);

            assertThat(breaker.state()).isEqualTo(CLOSED);
            assertThat(heard).isEmpty();
        }

        @Test
        void readingOlderThanTheWholeWindowCountsForNothing() {
            long before = now;
            now += 3_600 * SECOND;
            succeed(1);
            for (int call = 0; call < 100; call++) {
                breaker.onFailure(before, 0);
            }

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }
    }

    @Nested
    final class Opened {
        @Test
        void admitsATrialAfterSixtySecondsExactly() {
            open();
            now += 60 * SECOND - 1;
            assertThat(breaker.wouldAdmit(now)).isFalse();
            assertThat(breaker.tryAcquire(now)).isFalse();

            now += 1;
            assertThat(breaker.wouldAdmit(now)).isTrue();
            assertThat(breaker.state()).isEqualTo(OPEN);

            assertThat(breaker.tryAcquire(now)).isTrue();
            assertThat(breaker.state()).isEqualTo(HALF_OPEN);
            assertThat(heard).containsExactly("CLOSED OPEN true", "OPEN HALF_OPEN true");
        }

        @Test
        void chanceSpreadsTheTimeByATenth() {
            for (long[] each : new long[][] {{0, 54}, {1, 66}}) {
                var own = new CircuitBreaker(
                        BreakerSettings.standard(), bound -> each[0] * (bound - 1), BreakerListener.NONE, now);
                for (int call = 0; call < 20; call++) {
                    own.onFailure(now, 0);
                }

                assertThat(own.wouldAdmit(now + each[1] * SECOND - 1)).isFalse();
                assertThat(own.wouldAdmit(now + each[1] * SECOND)).isTrue();
            }
        }

        @Test
        void admitsAnEarlyTrialWhenItHasBeenOpenLongEnough() {
            open();
            now += SECOND - 1;
            assertThat(breaker.tryEarly(now, SECOND)).isFalse();
            assertThat(breaker.state()).isEqualTo(OPEN);

            now += 1;
            assertThat(breaker.tryEarly(now, SECOND)).isTrue();
            assertThat(breaker.tryEarly(now, SECOND)).as("one at a time").isFalse();
            assertThat(breaker.state()).isEqualTo(HALF_OPEN);
        }

        @Test
        void goodHealthCheckMakesItHalfOpen() {
            open();
            now += SECOND;
            breaker.healthChecked(now, 5 * MS);

            assertThat(breaker.state()).isEqualTo(HALF_OPEN);
            assertThat(breaker.wouldAdmit(now)).isTrue();
        }

        @Test
        void healthCheckThatBeganBeforeItOpenedCountsForNothing() {
            open();
            now += SECOND;
            breaker.healthChecked(now, SECOND + 1);

            assertThat(breaker.state()).isEqualTo(OPEN);
        }

        @Test
        void resultsOfCallsUnderWayCountForNothing() {
            open();
            now += 60 * SECOND;
            breaker.onSuccess(now, SECOND);
            breaker.onFailure(now, SECOND);
            breaker.onIgnored(now, SECOND);

            assertThat(breaker.state()).isEqualTo(OPEN);
            assertThat(breaker.wouldAdmit(now)).isTrue();
        }
    }

    @Nested
    final class HalfOpened {
        @Test
        void letsOneTrialThroughAtATime() {
            halfOpen();

            assertThat(breaker.tryAcquire(now)).isTrue();
            assertThat(breaker.wouldAdmit(now)).isFalse();
            assertThat(breaker.tryAcquire(now)).isFalse();

            breaker.onSuccess(now, 0);
            assertThat(breaker.wouldAdmit(now)).isTrue();
        }

        @Test
        void closesWhenAllTrialsSucceed() {
            halfOpen();
            heard.clear();
            succeed(2);
            assertThat(breaker.state()).isEqualTo(HALF_OPEN);

            succeed(1);

            assertThat(breaker.state()).isEqualTo(CLOSED);
            assertThat(heard).containsExactly("HALF_OPEN CLOSED true");
        }

        @Test
        void oneFailedTrialOpensAgainForTheWholeTime() {
            halfOpen();
            succeed(2);
            fail(1);

            assertThat(breaker.state()).isEqualTo(OPEN);
            assertThat(breaker.wouldAdmit(now + 60 * SECOND - 1)).isFalse();
            assertThat(breaker.wouldAdmit(now + 60 * SECOND)).isTrue();
        }

        @Test
        void opensAgainWhenMostTrialsWereSlow() {
            halfOpen();
            for (int trial = 0; trial < 3; trial++) {
                assertThat(breaker.tryAcquire(now)).isTrue();
                now += 4 * SECOND;
                breaker.onSuccess(now, trial == 0 ? 0 : 4 * SECOND);
            }

            assertThat(breaker.state()).isEqualTo(OPEN);
        }

        @Test
        void closesWhenFewTrialsWereSlow() {
            halfOpen();
            for (int trial = 0; trial < 3; trial++) {
                assertThat(breaker.tryAcquire(now)).isTrue();
                now += 4 * SECOND;
                breaker.onSuccess(now, trial == 0 ? 4 * SECOND : 0);
            }

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void ignoredTrialGivesItsPermitBack() {
            halfOpen();
            for (int trial = 0; trial < 10; trial++) {
                assertThat(breaker.tryAcquire(now)).isTrue();
                breaker.onIgnored(now, 0);
            }

            assertThat(breaker.state()).isEqualTo(HALF_OPEN);
        }

        @Test
        void lateResultOfAnEarlierStateTakesNobodysPermit() {
            halfOpen();
            assertThat(breaker.tryAcquire(now)).isTrue();
            breaker.onIgnored(now, SECOND);
            breaker.onFailure(now, SECOND);
            breaker.onSuccess(now, SECOND);

            assertThat(breaker.state()).isEqualTo(HALF_OPEN);
            assertThat(breaker.wouldAdmit(now)).isFalse();
        }

        @Test
        void trialThatNeverEndsLosesItsPermit() {
            halfOpen();
            assertThat(breaker.tryAcquire(now)).isTrue();
            now += 10 * SECOND - 1;
            assertThat(breaker.tryAcquire(now)).isFalse();
            now += 1;
            assertThat(breaker.tryAcquire(now)).isTrue();
        }

        @Test
        void trialThatLostItsPermitDoesNotGiveBackAnothers() {
            halfOpen();
            assertThat(breaker.tryAcquire(now)).isTrue();
            now += 10 * SECOND;
            assertThat(breaker.tryAcquire(now)).isTrue();
            breaker.onIgnored(now, 10 * SECOND);

            assertThat(breaker.wouldAdmit(now)).isFalse();
        }

        @Test
        void goodHealthCheckClosesIt() {
            halfOpen();
            now += MS;
            breaker.healthChecked(now, 0);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void closedAgainItHasForgottenWhatWasBefore() {
            halfOpen();
            succeed(3);
            fail(19);

            assertThat(breaker.state()).isEqualTo(CLOSED);
        }

        @Test
        void threadWithAnOlderReadingGetsNoTrial() {
            halfOpen();

            assertThat(breaker.tryAcquire(now - 1)).isFalse();
        }
    }
}
