package dev.covenant.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EjectionCapTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 1", "4, 2", "5, 2", "10, 5"})
    void atMostHalfAreOut(int known, int most) {
        EjectionCap cap = new EjectionCap(0.5);
        cap.known(known);
        long taken = IntStream.range(0, known)
                .filter(each -> cap.take(new Object(), 0, 100))
                .count();

        assertThat(taken).isEqualTo(most);
        assertThat(cap.out(99)).isEqualTo(most);
        assertThat(cap.out(100)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 4, false", "1, 4, true", "2, 3, false", "1, 3, true", "1, 2, false", "0, 1, true", "0, 0, false"})
    void panicIsFewerThanHalf(int eligible, int known, boolean panic) {
        assertThat(Panic.holds(eligible, known)).isEqualTo(panic);
    }

    @Test
    @Timeout(60)
    void sixteenThreadsNeverEjectMoreThanHalf() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 300; round++) {
                EjectionCap cap = new EjectionCap(0.5);
                cap.known(16);
                CyclicBarrier start = new CyclicBarrier(16);
                List<Future<Long>> running = new ArrayList<>();
                for (int thread = 0; thread < 16; thread++) {
                    running.add(threads.submit(() -> {
                        start.await();
                        return IntStream.range(0, 200)
                                .filter(each -> takeAndGiveBack(cap, each))
                                .count();
                    }));
                }
                long kept = 0;
                for (Future<Long> each : running) {
                    kept += each.get();
                }

                assertThat(kept).isEqualTo(8);
                assertThat(cap.out(0)).isEqualTo(8);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Places are taken and given back many times; the last times they are kept. */
    private static boolean takeAndGiveBack(EjectionCap cap, int time) {
        Object holder = new Object();
        boolean taken = cap.take(holder, 0, 100);
        if (taken && time < 100) {
            cap.giveBack(holder);
            return false;
        }
        return taken;
    }
}
