package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SilenceTest {
    private final Silence silence = new Silence();

    @Test
    void withoutCallsUnderWayNobodyIsSilent() {
        assertThat(silence.latency(70, 0, 1_000)).isEqualTo(70);
    }

    @Test
    void lastsSinceTheOldestCallWasSent() {
        silence.asked(0, -500);
        silence.asked(1, 100);

        assertThat(silence.latency(100, 2, 1_000)).isEqualTo(1_500);
    }

    @Test
    void anyAnswerBreaksIt() {
        silence.asked(0, 100);
        silence.asked(1, 200);
        silence.answered(700);

        assertThat(silence.latency(100, 1, 1_000)).isEqualTo(300);
    }

    @Test
    void firstCallAfterAPauseBeginsItAnew() {
        silence.asked(0, 100);
        silence.answered(200);
        silence.asked(0, 900);

        assertThat(silence.latency(20, 1, 1_000)).isEqualTo(100);
    }

    @Test
    void usualTimesAreNoSilence() {
        silence.asked(0, 0);

        assertThat(silence.latency(1_000, 1, 500)).isEqualTo(1_000);
    }

    @Test
    void callThatTakesVeryLongIsNotHeldAgainstItForAll() {
        silence.asked(0, 0);

        assertThat(silence.latency(10, 1, 1_000_000)).isEqualTo(160);
    }
}
