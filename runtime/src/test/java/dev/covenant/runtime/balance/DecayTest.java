package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class DecayTest {
    private static final long HALF_LIFE = TimeUnit.SECONDS.toNanos(5);

    private final Decay decay = new Decay(HALF_LIFE);

    @Test
    void isTheExponentialOfItsAge() {
        double halfLife = Stamped.ticks(HALF_LIFE);
        for (int ticks = 0; ticks < 200_000; ticks += 13) {
            assertThat(decay.left(ticks)).isCloseTo(Math.pow(2, -ticks / halfLife), offset(1e-5));
        }
    }

    @Test
    void neverRises() {
        double before = decay.left(0);
        for (int ticks = 1; ticks < 20_000; ticks++) {
            double left = decay.left(ticks);
            assertThat(left).isLessThanOrEqualTo(before);
            before = left;
        }
    }

    @Test
    void endsAtNothing() {
        assertThat(decay.left(Integer.MAX_VALUE)).isZero();
    }
}
