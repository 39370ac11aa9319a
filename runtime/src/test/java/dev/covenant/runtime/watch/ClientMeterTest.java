package dev.covenant.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ClientMeterTest {
    @ParameterizedTest
    @CsvSource({
        "CALLS,                  covenant_client_calls_seconds",
        "RETRIES,                covenant_client_retries_total",
        "STATE_CHANGES,          covenant_client_state_changes_total",
        "ACTIVE_CALLS,           covenant_client_active_calls",
        "ELIGIBLE_INSTANCES,     covenant_client_eligible_instances",
        "PANIC,                  covenant_client_panic",
        "INSTANCE_LATENCY,       covenant_client_instance_latency_seconds",
        "INSTANCE_WARMTH,        covenant_client_instance_warmth_ratio"
    })
    void prometheusNamesHaveTheirUnitOnce(ClientMeter meter, String name) {
        assertThat(meter.prometheusName()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void meterSaysWhatItIs(ClientMeter meter) {
        assertThat(meter.meterName()).matches("covenant\\.client(\\.[a-z]+)+");
        assertThat(meter.meaning()).matches("[A-Z0-9].*\\.");
        assertThat(meter.labels()).startsWith(Label.TARGET).doesNotHaveDuplicates();
    }

    @Test
    void namesAreUnique() {
        assertThat(Stream.of(ClientMeter.values()).map(ClientMeter::prometheusName))
                .doesNotHaveDuplicates();
    }

    /** Prometheus and its operator add labels of their own, and rename ours where they are the same. */
    @Test
    void labelsAreNoneThatPrometheusAdds() {
        assertThat(Stream.of(Label.values()).map(Label::prometheusName))
                .doesNotContain("job", "instance", "namespace", "pod", "container", "service", "endpoint", "le");
    }

    /** The percentile of a histogram lies within a bucket only: the default deadline must not be beyond the last one. */
    @Test
    void boundsGoUpAndBeyondTheDefaultDeadline() {
        assertThat(ClientMeter.LATENCY_BOUNDS)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(Duration.ofSeconds(10));
        assertThat(ClientMeter.LATENCY_BOUNDS.get(ClientMeter.LATENCY_BOUNDS.size() - 1))
                .isGreaterThan(Duration.ofSeconds(10));
    }
}
