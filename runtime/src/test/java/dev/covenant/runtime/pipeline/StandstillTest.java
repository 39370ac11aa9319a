package dev.covenant.runtime.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StandstillTest {
    private static final long MILLI = 1_000_000;

    private final Standstill standstill = new Standstill();

    @Test
    void threadThatWakesInTimeTellsOfNone() {
        standstill.woke(1_000 * MILLI, 1_500 * MILLI);

        assertThat(standstill.isBetween(0, 1_600 * MILLI, 1_750 * MILLI)).isFalse();
    }

    @Test
    void threadThatWakesMuchLaterTellsOfOneToThoseWhoWereThere() {
        standstill.woke(1_000 * MILLI, 4_000 * MILLI);

        assertThat(standstill.isBetween(900 * MILLI, 4_100 * MILLI, 4_250 * MILLI))
                .isTrue();
        assertThat(standstill.isBetween(4_000 * MILLI, 8_000 * MILLI, 8_250 * MILLI))
                .isFalse();
    }

    @Test
    void whoeverIsFasterThanTheThreadSeesThatItIsOverdue() {
        assertThat(standstill.isBetween(900 * MILLI, 4_000 * MILLI, 1_000 * MILLI))
                .isTrue();
    }

    @Test
    void readingsMayBeNegative() {
        standstill.woke(-9_000 * MILLI, -6_000 * MILLI);

        assertThat(standstill.isBetween(-9_500 * MILLI, -5_900 * MILLI, -5_800 * MILLI))
                .isTrue();
        assertThat(standstill.isBetween(-5_950 * MILLI, -5_900 * MILLI, -5_800 * MILLI))
                .isFalse();
    }
}
