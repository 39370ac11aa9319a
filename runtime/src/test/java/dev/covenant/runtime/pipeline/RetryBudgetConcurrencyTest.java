package dev.covenant.runtime.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.Policy;
import dev.covenant.runtime.breaker.Crowd;
import dev.covenant.runtime.breaker.Interleavings;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RetryBudgetConcurrencyTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** 30 at first, a fifth of each call, and three a second. */
    private static RetryBudget standard() {
        return new RetryBudget(Policy.standard().retries(), 0);
    }

    @Test
    void isLinearizable() {
        Interleavings.check(Budget.class);
    }

    @Test
    void sixteenThreadsGetExactlyWhatItHolds() throws Exception {
        RetryBudget budget = standard();

        assertThat(granted(budget, 0)).isEqualTo(30);
    }

    @Test
    void sixteenThreadsEarnExactlyTheirShare() throws Exception {
        RetryBudget budget = standard();
        granted(budget, 0);
        try (Crowd crowd = new Crowd()) {
            crowd.together(thread -> {
                for (int call = 0; call < 5; call++) {
                    budget.called();
                }
            });
        }

        assertThat(granted(budget, 0)).isEqualTo(Crowd.THREADS);
    }

    @Test
    void timeIsEarnedOnceWhoeverAsksFirst() throws Exception {
        RetryBudget budget = standard();
        granted(budget, 0);

        assertThat(granted(budget, 4 * SECOND)).isEqualTo(12);
    }

    private static long granted(RetryBudget budget, long now) throws Exception {
        LongAdder granted = new LongAdder();
        try (Crowd crowd = new Crowd()) {
            crowd.together(thread -> {
                for (int call = 0; call < 100; call++) {
                    granted.add(budget.take(now) ? 1 : 0);
                }
            });
        }
        return granted.sum();
    }

    /** One token is left. */
    @Param(name = "time", gen = IntGen.class, conf = "0:2")
    public static final class Budget {
        private final RetryBudget budget = standard();

        public Budget() {
            for (int taken = 0; taken < 29; taken++) {
                budget.take(0);
            }
        }

        @Operation
        public boolean take(@Param(name = "time") int time) {
            return budget.take(time * SECOND / 5);
        }

        @Operation
        public void called() {
            budget.called();
        }
    }
}
