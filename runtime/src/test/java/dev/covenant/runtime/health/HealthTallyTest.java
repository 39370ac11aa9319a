package dev.covenant.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HealthTallyTest {
    private final HealthTally tally = new HealthTally(HealthSettings.standard());

    @Test
    void thirdFailedCheckInARowTakesItOut() {
        assertThat(tally.onFailure()).isFalse();
        assertThat(tally.onFailure()).isFalse();
        assertThat(tally.isOut()).isFalse();

        assertThat(tally.onFailure()).isTrue();

        assertThat(tally.isOut()).isTrue();
        assertThat(tally.onFailure()).as("out already").isFalse();
    }

    @Test
    void failuresThatAreNotInARowDoNot() {
        for (int check = 0; check < 10; check++) {
            tally.onFailure();
            tally.onFailure();
            assertThat(tally.onSuccess()).as("was never out").isFalse();
        }

        assertThat(tally.isOut()).isFalse();
    }

    @Test
    void oneGoodCheckBringsItBack() {
        for (int check = 0; check < 100; check++) {
            tally.onFailure();
        }

        assertThat(tally.onSuccess()).isTrue();
        assertThat(tally.isOut()).isFalse();
    }

    @Test
    void checksAreSpreadAroundTheirInterval() {
        HealthSettings settings = HealthSettings.standard();

        assertThat(settings.nextNanos(bound -> 0)).isEqualTo(TimeUnit.SECONDS.toNanos(27));
        assertThat(settings.nextNanos(bound -> bound - 1)).isEqualTo(TimeUnit.SECONDS.toNanos(33));
    }
}
