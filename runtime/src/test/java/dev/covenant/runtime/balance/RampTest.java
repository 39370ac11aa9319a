package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RampTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Ramp ramp = Ramp.standard();

    @Test
    void withoutAStartItIsWarm() {
        assertThat(ramp.warmth(0)).isEqualTo(1);
        assertThat(ramp.warmth(Long.MIN_VALUE)).isEqualTo(1);
    }

    @Test
    void climbsInAStraightLine() {
        long now = -3 * SECOND;
        ramp.start(now);

        assertThat(ramp.warmth(now)).isEqualTo(0.1);
        assertThat(ramp.warmth(now - 1)).as("an older reading").isEqualTo(0.1);
        assertThat(ramp.warmth(now + 5 * SECOND)).isCloseTo(0.55, offset(1e-9));
        assertThat(ramp.warmth(now + 10 * SECOND)).isEqualTo(1);
        assertThat(ramp.warmth(now + 3_600 * SECOND)).isEqualTo(1);
    }

    @Test
    void startsAgainFromTheBottom() {
        ramp.start(0);
        ramp.start(9 * SECOND);

        assertThat(ramp.warmth(9 * SECOND)).isEqualTo(0.1);
    }

    @Test
    void takesNoTimeWhenToldSo() {
        Ramp none = new Ramp(Duration.ZERO, 0.1);
        none.start(0);

        assertThat(none.warmth(0)).isEqualTo(1);
    }

    @Test
    void helpsOnlyWhileOthersCanTakeTheLoad() {
        assertThat(Ramp.helps(2, 3)).isTrue();
        assertThat(Ramp.helps(1, 2)).isTrue();
        assertThat(Ramp.helps(1, 3)).isFalse();
        assertThat(Ramp.helps(0, 1)).isFalse();
    }

    @Test
    void refusesWhatIsNoRamp() {
        assertThatThrownBy(() -> new Ramp(Duration.ofSeconds(-1), 0.1))
                .hasMessage("warming up takes from 0 to a day, not PT-1S");
        assertThatThrownBy(() -> new Ramp(Duration.ofSeconds(1), 0))
                .hasMessage("warming up starts with a share above 0 to 1, not 0.0");
    }
}
