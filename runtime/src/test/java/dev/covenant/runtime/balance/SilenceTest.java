package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SilenceTest {
    private final Silence silence = new Silence();

    @Test
    void withoutCallsUnderWayNobodyIsSilent() {
        assertThat(silence.nanos(0, 1_000)).isZero();
    }

    @Test
    void lastsSinceTheOldestCallWasSent() {
        silence.asked(0, -500);
        silence.asked(1, 100);

        assertThat(silence.nanos(2, 1_000)).isEqualTo(1_500);
    }

    @Test
    void anyAnswerBreaksIt() {
        silence.asked(0, 100);
        silence.asked(1, 200);
        silence.answered(700);

        assertThat(silence.nanos(1, 1_000)).isEqualTo(300);
    }

    @Test
    void firstCallAfterAPauseBeginsItAnew() {
        silence.asked(0, 100);
        silence.answered(200);
        silence.asked(0, 900);

        assertThat(silence.nanos(1, 1_000)).isEqualTo(100);
    }
}
