package dev.covenant.benchmarks.cost;

import com.sun.management.ThreadMXBean;
import dev.covenant.benchmarks.cost.CostBenchmark.Callable;
import dev.covenant.benchmarks.cost.CostBenchmark.Contestant;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The same as {@link CostBenchmark} on a busy machine: the CPU nanoseconds of the calling thread, the best of several rounds, and the bytes
 * it allocates. One contestant a process, since what one leaves in the profile slows the next.
 */
public final class CostTable {
    private static final int ROUNDS = 20;
    private static final int LEAST = 3;
    private static final long ENOUGH = TimeUnit.SECONDS.toNanos(10);
    private static final int CALLS = 400_000;

    /** Takes results so that the compiler cannot do without them. */
    private final AtomicReference<Object> sink = new AtomicReference<>();

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CostTable() {}

    /** Prints one line, its parts separated by tabs: the contestant named by the argument, nanoseconds and bytes a call. */
    public static void main(String[] args) throws Exception {
        try (Callable contestant = Contestant.valueOf(args[0]).make()) {
            new CostTable().measure(args[0], contestant);
        }
    }

    private void measure(String name, Callable contestant) {
        long nanos = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        long end = System.nanoTime() + ENOUGH;
        for (int round = 0; round < ROUNDS && (round < LEAST || System.nanoTime() - end < 0); round++) {
            long bytesBefore = thread.getCurrentThreadAllocatedBytes();
            long before = thread.getCurrentThreadCpuTime();
            for (int call = 0; call < CALLS; call++) {
                sink.lazySet(contestant.call());
            }
            nanos = Math.min(nanos, thread.getCurrentThreadCpuTime() - before);
            bytes = Math.min(bytes, thread.getCurrentThreadAllocatedBytes() - bytesBefore);
        }
        System.out.printf(Locale.ROOT, "%s\t%.1f\t%.0f%n", name, nanos / (double) CALLS, bytes / (double) CALLS);
    }
}
