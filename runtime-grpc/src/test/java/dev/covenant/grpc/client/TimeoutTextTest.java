package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeoutTextTest {
    @Test
    void atMostEightDigitsAndNeverLessThanIsLeft() {
        assertThat(TimeoutText.of(99_999_999)).isEqualTo("99999999n");
        assertThat(TimeoutText.of(100_000_000)).isEqualTo("100000u");
        assertThat(TimeoutText.of(100_000_001)).isEqualTo("100001u");
        assertThat(TimeoutText.of(TimeUnit.SECONDS.toNanos(100))).isEqualTo("100000m");
        assertThat(TimeoutText.of(TimeUnit.SECONDS.toNanos(100_000) + 1)).isEqualTo("100001S");
        assertThat(TimeoutText.of(Long.MAX_VALUE)).isEqualTo("99999999S");
    }

    @Test
    void whatIsOverIsStillAPositiveTime() {
        assertThat(TimeoutText.of(0)).isEqualTo("1n");
        assertThat(TimeoutText.of(-5)).isEqualTo("1n");
    }
}
