package dev.covenant.runtime.health;

import static dev.covenant.runtime.health.Standing.STRUCK;
import static dev.covenant.runtime.health.Standing.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutlierEjectorTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final List<String> heard = new ArrayList<>();
    private final EjectionCap cap = new EjectionCap(0.5);
    private long now = 90 * SECOND;
    private final OutlierEjector ejector =
            new OutlierEjector(OutlierSettings.standard(), cap, (from, to, at) -> heard.add(from + " " + to), now);

    @BeforeEach
    void fleetOfFour() {
        cap.known(4);
    }

    private void fail(int calls) {
        for (int call = 0; call < calls; call++) {
            ejector.onFailure(now, 0);
        }
    }

    private void succeed(int calls) {
        for (int call = 0; call < calls; call++) {
            ejector.onSuccess(now, 0);
        }
    }

    private void eject() {
        while (!ejector.isOut(now)) {
            fail(5);
        }
    }

    @Test
    void fourFailuresInARowAreNothing() {
        fail(4);
        succeed(1);
        fail(4);

        assertThat(ejector.standing(now)).isEqualTo(WELL);
        assertThat(ejector.share(now)).isEqualTo(1);
    }

    @Test
    void fiveFailuresInARowHalveItsWeight() {
        fail(5);

        assertThat(ejector.standing(now)).isEqualTo(STRUCK);
        assertThat(ejector.share(now)).isEqualTo(0.5);
        assertThat(ejector.isOut(now)).isFalse();
    }

    @Test
    void fiveMorePutItOutForThirtySeconds() {
        fail(5);
        fail(4);
        assertThat(ejector.isOut(now)).isFalse();

        fail(1);

        assertThat(ejector.isOut(now)).isTrue();
        assertThat(ejector.isOut(now + 30 * SECOND - 1)).isTrue();
        assertThat(ejector.isOut(now + 30 * SECOND)).isFalse();
        assertThat(heard).containsExactly("WELL STRUCK", "STRUCK OUT", "OUT WELL");
    }

    @Test
    void callsThatFailTogetherAreOneReason() {
        for (int call = 0; call < 50; call++) {
            now += 1;
            ejector.onFailure(now, SECOND);
        }

        assertThat(ejector.standing(now)).isEqualTo(WELL);
        now += 2 * SECOND;
        for (int call = 0; call < 50; call++) {
            now += 1;
            ejector.onFailure(now, SECOND);
        }

        assertThat(ejector.standing(now)).isEqualTo(STRUCK);
    }

    @Test
    void strikeLapses() {
        fail(5);
        now += 30 * SECOND - 1;
        assertThat(ejector.standing(now)).isEqualTo(STRUCK);
        now += 1;

        assertThat(ejector.standing(now)).isEqualTo(WELL);
        fail(5);
        assertThat(ejector.standing(now)).isEqualTo(STRUCK);
    }

    @Test
    void halfOfTheCallsMayFail() {
        for (int pair = 0; pair < 10; pair++) {
            fail(1);
            succeed(1);
        }
        assertThat(ejector.standing(now)).isEqualTo(WELL);

        fail(1);

        assertThat(ejector.standing(now)).isEqualTo(STRUCK);
    }

    @Test
    void fewCallsShowNothing() {
        for (int calls = 0; calls < 6; calls++) {
            fail(2);
            succeed(1);
        }
        fail(1);
        assertThat(ejector.standing(now)).as("13 of 19 failed").isEqualTo(WELL);
        now += 12 * SECOND;
        fail(1);

        assertThat(ejector.standing(now)).as("the window has gone on").isEqualTo(WELL);
    }

    @Test
    void eachTimeItIsOutLongerUpToALimit() {
        long[] seconds = {30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 300, 300};
        for (long expected : seconds) {
            eject();
            now += expected * SECOND - 1;
            assertThat(ejector.isOut(now)).as("%d s", expected).isTrue();
            now += 1;
            assertThat(ejector.isOut(now)).as("%d s", expected).isFalse();
        }
    }

    @Test
    void backLatelyItIsNotStruckFirst() {
        eject();
        now += 30 * SECOND;
        assertThat(ejector.isOut(now)).isFalse();
        heard.clear();

        fail(5);

        assertThat(heard).containsExactly("WELL OUT");
    }

    @Test
    void timesAreForgottenWithGoodTime() {
        eject();
        now += 30 * SECOND;
        eject();
        now += 60 * SECOND;
        assertThat(ejector.isOut(now)).isFalse();

        now += 31 * SECOND;
        fail(5);
        assertThat(ejector.isOut(now)).isTrue();
        assertThat(ejector.isOut(now + 60 * SECOND - 1))
                .as("once forgotten, once not")
                .isTrue();
        assertThat(ejector.isOut(now + 60 * SECOND)).isFalse();

        now += 60 * SECOND + 61 * SECOND;
        fail(5);
        assertThat(ejector.standing(now)).as("all forgotten").isEqualTo(STRUCK);
    }

    @Test
    void goodHealthCheckBringsItBackAndTakesAStrikeOff() {
        fail(5);
        ejector.healthChecked(now, 0);
        assertThat(ejector.standing(now)).isEqualTo(WELL);

        eject();
        now += SECOND;
        ejector.healthChecked(now, 2 * SECOND);
        assertThat(ejector.isOut(now)).as("a check that began before").isTrue();
        ejector.healthChecked(now, SECOND / 2);

        assertThat(ejector.isOut(now)).isFalse();
        assertThat(cap.out(now)).isZero();
    }

    @Test
    void resultsWhileItIsOutCountForNothing() {
        eject();
        now += SECOND;
        fail(100);
        now += 29 * SECOND;

        assertThat(ejector.isOut(now)).isFalse();
        assertThat(ejector.standing(now)).isEqualTo(WELL);
    }

    @Test
    void jumpOfTheClockEjectsNothing() {
        for (int pair = 0; pair < 10; pair++) {
            fail(1);
            succeed(1);
        }
        now += 3_600 * SECOND;
        for (int call = 0; call < 4; call++) {
            fail(1);
        }

        assertThat(ejector.standing(now)).isEqualTo(WELL);
        assertThat(heard).isEmpty();
    }

    @Test
    void withoutAPlaceAmongTheEjectedItKeepsHalfOfItsWeight() {
        cap.known(1);
        fail(100);
        assertThat(ejector.standing(now)).isEqualTo(STRUCK);

        cap.known(2);
        fail(1);

        assertThat(ejector.isOut(now)).isTrue();
    }

    @Test
    void whoLeavesTheFleetMakesRoom() {
        cap.known(2);
        eject();
        var other = new OutlierEjector(OutlierSettings.standard(), cap, StandingListener.NONE, now);
        for (int call = 0; call < 20; call++) {
            other.onFailure(now, 0);
        }
        assertThat(other.isOut(now)).isFalse();

        ejector.retire();
        other.onFailure(now, 0);

        assertThat(other.isOut(now)).isTrue();
    }
}
