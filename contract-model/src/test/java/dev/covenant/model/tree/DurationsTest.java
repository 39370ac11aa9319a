package dev.covenant.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "2s, PT2S",
        "2 s, PT2S",
        "1m, PT1M",
        "1h, PT1H",
        "PT1M30S, PT1M30S",
        "0s, PT0S",
        "0, PT0S"
    })
    void timesAreWholeNumbersWithAUnitOrIso(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "-1s",
                "PT-1S",
                "1.5s",
                "2d",
                "1 minute",
                "P",
                "soon",
                "99999999999999999999s",
                "9223372036854775807h",
                "٣s"
            })
    void anythingElseIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
