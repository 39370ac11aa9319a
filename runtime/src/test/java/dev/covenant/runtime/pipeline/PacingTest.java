package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PacingTest {
    private final Rig rig = new Rig();

    @Test
    void callTooManyFailsAtOnceAndAsksNobody() {
        rig.policy = Rig.policy().rate(RateLimit.perSecond(2)).build();
        rig.answers("one").answers("two");
        rig.call(SAFE);
        rig.call(SAFE);

        assertThatThrownBy(() -> rig.call(SAFE))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("the client's limit of 2 calls in PT1S for all operations together is reached")
                .satisfies(error ->
                        assertThat(((RateLimitedException) error).retryAfter()).isEqualTo(Duration.ofMillis(500)));
        assertThat(rig.asked).hasSize(2);
        assertThat(rig.time.waits()).isEmpty();
    }

    @Test
    void permitsComeBackWithTime() {
        rig.policy = Rig.policy().rate(RateLimit.perSecond(1)).build();
        rig.answers("one").answers("two");
        rig.call(SAFE);

        rig.time.advance(Duration.ofSeconds(1).toNanos());

        assertThat(rig.call(SAFE)).isEqualTo("two");
    }

    @Test
    void limitOfAnOperationLeavesOthersAlone() {
        rig.policy = Rig.policy()
                .operation("getOrder", limited(RateLimit.perMinute(1)))
                .build();
        rig.answers("order").answers("orders");
        rig.call(SAFE);

        assertThatThrownBy(() -> rig.call(SAFE))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("this operation");
        Outcome<String> other = new Outcome<>();
        CallPlan list = CallPlan.of("listOrders", SAFE, rig.policy);
        rig.pipeline().send(Call.blocking(list, rig.sender(), rig.time.nanoTime()), other);
        assertThat(other.result()).isEqualTo("orders");
    }

    @Test
    void repeatedAttemptsDoNotCount() {
        rig.policy = Rig.policy().rate(RateLimit.perHour(1)).build();
        rig.fails(UNSENT).answers("order");

        assertThat(rig.call(SAFE)).isEqualTo("order");
    }

    private static OperationPolicy limited(RateLimit limit) {
        return new OperationPolicy(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(limit),
                Optional.empty());
    }
}
