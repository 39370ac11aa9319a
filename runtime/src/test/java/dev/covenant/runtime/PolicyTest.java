package dev.covenant.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PolicyTest {
    @Test
    void standardIsWhatTheDocumentSays() {
        Policy policy = Policy.standard();

        assertThat(policy.timeouts())
                .isEqualTo(new Policy.Timeouts(ofSeconds(5), ofSeconds(10), ofSeconds(2), ofSeconds(5)));
        assertThat(policy.retries()).isEqualTo(new Policy.Retries(2, ofMillis(100), ofSeconds(2), 0.2, 3));
        assertThat(policy.limits()).isEqualTo(new Policy.Limits(16 * 1024 * 1024, 64 * 1024, 256, 256));
    }

    @Test
    void valuesOutsideTheirRangesAreRefused() {
        assertThatThrownBy(() -> Policy.builder().attemptTimeout(Duration.ZERO).build())
                .hasMessage("the attempt time-out must be more than 0, not PT0S");
        assertThatThrownBy(() -> Policy.builder().retries(11).build()).hasMessageContaining("from 0 to 10, not 11");
        assertThatThrownBy(() -> Policy.builder().responseLimit(0).build()).hasMessageContaining("response limit");
        assertThatThrownBy(() -> Policy.builder().retryBudget(1.5, 1).build()).hasMessageContaining("budget share");
        assertThatThrownBy(() -> Policy.builder().retryBudget(Double.NaN, 1).build())
                .hasMessageContaining("budget share");
        assertThatThrownBy(() -> Policy.builder().closeGrace(ofMillis(-1)).build())
                .hasMessageContaining("close grace");
    }
}
