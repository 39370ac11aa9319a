package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.breaker.Crowd;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads at one balancer. */
@Timeout(60)
final class BalancerStressTest {
    private final Crowd crowd = new Crowd();

    @AfterEach
    void stop() {
        crowd.close();
    }

    @Test
    void cyclesStayExactUnderManyThreads() throws Exception {
        Fleet fleet = Fleet.weighing(3, 2, 1);
        Balancer weighted = Balancer.weighted();
        AtomicIntegerArray counts = new AtomicIntegerArray(3);
        fleet.choose(weighted); // so that the rotation is there
        crowd.together(thread -> {
            for (int call = 0; call < 6_000; call++) {
                counts.incrementAndGet(fleet.choose(weighted));
            }
        });

        assertThat(counts.get(0)).isEqualTo(48_000);
        assertThat(counts.get(1)).isEqualTo(32_000);
        assertThat(counts.get(2)).isEqualTo(16_000);
    }

    @Test
    void chosenIndexIsAlwaysOfTheArrayThatWasGivenWhileInstancesChange() throws Exception {
        for (Balancer balancer : List.of(
                Balancer.consistentHash(),
                Balancer.roundRobin(),
                Balancer.weighted(),
                Balancer.adaptive(),
                Balancer.leastConnections())) {
            List<Fleet> fleets =
                    IntStream.rangeClosed(1, 12).mapToObj(Fleet::of).toList();
            AtomicReference<Fleet> current = new AtomicReference<>(fleets.get(0));
            LongAdder right = new LongAdder();
            crowd.together(thread -> {
                for (int call = 0; call < 100; call++) {
                    if (thread == 0) {
                        current.set(fleets.get(call % fleets.size()));
                    }
                    Fleet fleet = current.get();
                    int chosen = fleet.choose(balancer, "key " + call);
                    if (chosen >= 0 && chosen < fleet.members.length) {
                        right.increment();
                    }
                }
            });

            assertThat(right.sum()).isEqualTo(Crowd.THREADS * 100L);
        }
    }

    @Test
    void keysKeepTheirHomesWhileTheRingIsSwapped() throws Exception {
        Fleet[] fleets = {Fleet.of(8), Fleet.of(9)};
        int[][] homes = new int[2][100];
        for (int fleet = 0; fleet < 2; fleet++) {
            for (int key = 0; key < 100; key++) {
                homes[fleet][key] = fleets[fleet].choose(Balancer.consistentHash(), "key " + key);
            }
        }
        Balancer shared = Balancer.consistentHash();
        LongAdder astray = new LongAdder();
        crowd.together(thread -> {
            for (int call = 0; call < 2_000; call++) {
                int fleet = call / 500 % 2;
                if (fleets[fleet].choose(shared, "key " + call % 100) != homes[fleet][call % 100]) {
                    astray.increment();
                }
            }
        });

        assertThat(astray.sum()).isZero();
    }

    @Test
    void noFailureIsLost() throws Exception {
        FailurePenalty penalty = new FailurePenalty();
        PeakEwma ewma = new PeakEwma();
        crowd.together(thread -> {
            for (int call = 0; call < 5; call++) {
                penalty.failed(0);
                ewma.observe(call, 1_000L * (thread + 1));
            }
        });

        assertThat(penalty.calls(0)).isEqualTo(Crowd.THREADS * 50);
        assertThat(ewma.nanos(0)).isEqualTo(16_000);
    }
}
