package dev.covenant.benchmarks.resilience;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The CPU nanoseconds of one thread for what the benchmarks measure: the best of several rounds, worth something on a busy machine too.
 * One part a process, since what one leaves in the profile slows the next:
 *
 * <pre>{@code java -cp ... dev.covenant.benchmarks.resilience.ResilienceTable BREAKERS|ROUND_ROBIN|WEIGHTED|...}</pre>
 */
public final class ResilienceTable {
    private static final int ROUNDS = 9;
    private static final int OPERATIONS = 2_000_000;

    /** Takes results so that the compiler cannot do without them. */
    private final AtomicLong sink = new AtomicLong();

    private final PrintStream out;

    private ResilienceTable(PrintStream out) {
        this.out = out;
    }

    /** Prints the lines of the part named by the argument. */
    public static void main(String[] args) {
        ResilienceTable table = new ResilienceTable(System.out);
        if (args[0].equals("BREAKERS")) {
            table.breakers();
        } else {
            table.picks(PickBenchmark.Strategy.valueOf(args[0]));
        }
    }

    private void breakers() {
        BreakerBenchmark breakers = new BreakerBenchmark();
        BreakerBenchmark.Calls calls = new BreakerBenchmark.Calls();
        print("reading the clock", breakers::clockOnly);
        print("breaker, covenant", () -> breakers.covenant() ? 1 : 0);
        print("breaker, covenant, clock read", () -> breakers.covenantWithClock() ? 1 : 0);
        print("breaker, covenant, 1% failures", () -> breakers.covenantWithFailures(calls) ? 1 : 0);
        print("breaker, resilience4j", () -> breakers.resilience4j() ? 1 : 0);
    }

    private void picks(PickBenchmark.Strategy strategy) {
        for (int instances : new int[] {3, 10, 100}) {
            PickBenchmark picks = new PickBenchmark();
            picks.strategy = strategy;
            picks.instances = instances;
            picks.prepare();
            print("counting alone", picks::countOnly);
            print("pick, %s of %d".formatted(strategy, instances), picks::choose);
        }
    }

    private void print(String what, LongSupplier operation) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, round(operation));
        }
        out.printf(Locale.ROOT, "%-36s %6.1f ns%n", what, best / (double) OPERATIONS);
    }

    private long round(LongSupplier operation) {
        long sum = 0;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int done = 0; done < OPERATIONS; done++) {
            sum += operation.getAsLong();
        }
        sink.set(sum);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
