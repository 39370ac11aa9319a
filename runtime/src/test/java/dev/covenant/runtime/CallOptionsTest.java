package dev.covenant.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class CallOptionsTest {
    @Test
    void everythingSaidIsKept() {
        CallOptions options = CallOptions.timeout(ofSeconds(2))
                .withAttemptTimeout(ofSeconds(1))
                .hashKey("ann")
                .idempotencyKey("k1")
                .header("X-A", "1")
                .header("X-B", "2")
                .withServer("call");

        assertThat(options.timeout()).contains(ofSeconds(2));
        assertThat(options.attemptTimeout()).contains(ofSeconds(1));
        assertThat(options.hashKey()).contains("ann");
        assertThat(options.idempotencyKey()).contains("k1");
        assertThat(options.headers()).containsExactly(Map.entry("X-A", "1"), Map.entry("X-B", "2"));
        assertThat(options.server()).contains("call");
        assertThat(CallOptions.none().timeout()).isEmpty();
    }

    @Test
    void deadlineIsWhatIsLeftOfItAndTheShorterTimeHolds() {
        CallOptions options = CallOptions.none().withDeadline(System.nanoTime() + TimeUnit.SECONDS.toNanos(60));

        assertThat(options.timeout().orElseThrow()).isBetween(ofSeconds(50), ofSeconds(60));
        assertThat(options.withTimeout(ofMillis(5)).timeout()).contains(ofMillis(5));
        assertThat(options.withTimeout(ofSeconds(90)).timeout().orElseThrow()).isLessThanOrEqualTo(ofSeconds(60));
        assertThat(options.withDeadline(System.nanoTime() - 1).timeout()).contains(Duration.ZERO);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> CallOptions.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallOptions.none().withAttemptTimeout(ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
