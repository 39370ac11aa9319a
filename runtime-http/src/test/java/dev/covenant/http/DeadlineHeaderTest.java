package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineHeaderTest {
    @Test
    void timeIsToldInWholeMillisecondsAndNeverAsNothing() {
        assertThat(DeadlineHeader.text(TimeUnit.SECONDS.toNanos(5))).isEqualTo("5000");
        assertThat(DeadlineHeader.text(1_999_999)).isEqualTo("1");
        assertThat(DeadlineHeader.text(5)).isEqualTo("1");
        assertThat(DeadlineHeader.text(-5)).isEqualTo("1");
        assertThat(DeadlineHeader.text(Long.MAX_VALUE)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void whatIsToldIsRead() {
        assertThat(DeadlineHeader.nanos("5000")).hasValue(TimeUnit.SECONDS.toNanos(5));
        assertThat(DeadlineHeader.nanos("9999999999")).hasValue(TimeUnit.MILLISECONDS.toNanos(9_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "10s", "99999999999", " 5"})
    void whatHasNotTheFormIsNotRead(String text) {
        assertThat(DeadlineHeader.nanos(text)).isEmpty();
    }
}
