package dev.covenant.http.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.http.client.Threads;
import dev.covenant.runtime.Balancing.Strategy;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of calls to instances of which one is bad leave nothing behind: no thread, no descriptor, no memory. */
@Timeout(240)
public interface LeakContract {
    /** Where Linux lists a process's descriptors; elsewhere they are not counted. */
    File DESCRIPTORS = new File("/proc/self/fd");

    static Stream<Row> leaky() {
        return Extent.ALL ? Arrays.stream(Row.values()) : Stream.of(Row.RESET_IN_BODY, Row.STORM_503);
    }

    /** False where a transport's library is known to leave connections open, which nobody else can close. */
    default boolean closesItsConnectionsAfter(Row row) {
        return true;
    }

    @ParameterizedTest
    @MethodSource("leaky")
    default void faultyCallsLeaveNothingBehind(Row row) throws InterruptedException {
        assumeThat(closesItsConnectionsAfter(row))
                .as("%s is not judged: the transport's own library never closes a connection after it", row)
                .isTrue();
        run(row, 1_000);
        run(row, 1_000);
        Held before = Held.now();

        run(row, Extent.ALL ? 10_000 : 3_000);

        Held after = Held.now();
        MatrixTable.note(getClass().getSimpleName(), row + ": " + before + " -> " + after);
        // Fewer is no leak: threads of the platform that were idle may end meanwhile. Of ours none is left at either
        // time.
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
        assertThat(after.descriptors()).isBetween(before.descriptors() - 2, before.descriptors() + 2);
        assertThat(after.heapBytes()).isLessThanOrEqualTo(before.heapBytes() + (2 << 20));
    }

    private static void run(Row row, long calls) throws InterruptedException {
        try (Scene scene = new Scene(row.secure(), Strategy.ADAPTIVE)) {
            scene.bad().fault(row.fault());
            Load.hurried(scene, false, calls).join();
        }
    }

    /** What the process holds when nothing is going on. */
    record Held(int threads, int descriptors, long heapBytes) {
        private static final int ROUNDS = 5;

        static Held now() throws InterruptedException {
            assertThat(Threads.left()).isEmpty();
            // Before the descriptors: what the platform's client holds is closed when it is collected.
            long heap = heap();
            return new Held(Threads.ofServersToo(), openDescriptors(), heap);
        }

        private static long heap() throws InterruptedException {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                System.gc();
                // Whatever is cleaned after a collection has its turn.
                Thread.sleep(50);
                least = Math.min(
                        least,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return least;
        }

        private static int openDescriptors() throws InterruptedException {
            int least = Integer.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                String[] open = DESCRIPTORS.list();
                least = Math.min(least, open == null ? 0 : open.length);
                Thread.sleep(50);
            }
            return least;
        }
    }
}
