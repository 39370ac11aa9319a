package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeakEwmaTest {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PeakEwma ewma = new PeakEwma();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(ewma.nanos(0)).isZero();
        assertThat(ewma.nanos(Long.MAX_VALUE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -7 * 3_600_000_000_000L, Long.MAX_VALUE - 1_000, Long.MIN_VALUE, 1L << 52})
    void firstCallIsKnownWhateverTheClockReads(long now) {
        ewma.observe(now, 10 * MS);

        assertThat(ewma.nanos(now)).isCloseTo(10.0 * MS, withPercentage(0.001));
    }

    @Test
    void risesToAPeakAtOnce() {
        ewma.observe(0, 10 * MS);
        ewma.observe(1, 300 * MS);

        assertThat(ewma.nanos(1)).isCloseTo(300.0 * MS, withPercentage(0.001));
    }

    @Test
    void comesDownWithinSecondsHoweverManyCallsThereAre() {
        PeakEwma seldom = new PeakEwma();
        ewma.observe(0, 100 * MS);
        seldom.observe(0, 100 * MS);
        for (long now = 0; now <= 10 * SECOND; now += MS / 4) {
            ewma.observe(now, 10 * MS);
        }
        seldom.observe(5 * SECOND, 10 * MS);
        seldom.observe(10 * SECOND, 10 * MS);

        double expected = (10 + 90 / Math.E) * MS;
        assertThat(ewma.nanos(10 * SECOND)).isCloseTo(expected, withPercentage(1));
        assertThat(seldom.nanos(10 * SECOND)).isCloseTo(expected, withPercentage(1));
    }

    @Test
    void seemsFasterWhileItIsNotAskedDownToASixteenth() {
        ewma.observe(0, 1_000 * MS);

        assertThat(ewma.nanos(10 * SECOND)).isCloseTo(1_000 * MS / Math.E, withPercentage(0.1));
        assertThat(ewma.nanos(50 * SECOND)).isCloseTo(1_000 * MS / 16.0, withPercentage(0.001));
    }

    @Test
    void afterAMinuteWithoutACallNothingIsKnown() {
        ewma.observe(0, 1_000 * MS);
        assertThat(ewma.nanos(59 * SECOND)).isPositive();

        assertThat(ewma.nanos(61 * SECOND)).isZero();
        assertThat(ewma.nanos(3_600 * SECOND)).isZero();
        assertThat(ewma.nanos(40L * 24 * 3_600 * SECOND)).isZero();
    }

    @Test
    void whatComesAfterAJumpOfTheClockStandsAlone() {
        ewma.observe(0, 1_000 * MS);
        ewma.observe(3_600 * SECOND, 10 * MS);

        assertThat(ewma.nanos(3_600 * SECOND)).isCloseTo(10.0 * MS, withPercentage(0.001));
    }

    @Test
    void memoryIsAsLongAsItWasTold() {
        PeakEwma brief = new PeakEwma(Duration.ofMillis(500));
        brief.observe(0, 100 * MS);

        assertThat(brief.nanos(SECOND / 2)).isCloseTo(100.0 * MS / Math.E, withPercentage(1));
        assertThat(brief.nanos(3 * SECOND + 2 * MS)).isZero();
    }

    @Test
    void whatWasForgottenIsNotKnown() {
        ewma.observe(SECOND, 100 * MS);
        ewma.forget();

        assertThat(ewma.nanos(SECOND)).isZero();
    }

    @Test
    void readingALittleOlderThanTheLastChangesNothing() {
        ewma.observe(10 * SECOND, 10 * MS);
        ewma.observe(9 * SECOND, 5 * MS);

        assertThat(ewma.nanos(9 * SECOND)).isCloseTo(10.0 * MS, withPercentage(0.001));
    }
}
