package dev.covenant.benchmarks.json;

import com.sun.management.ThreadMXBean;
import dev.covenant.json.JsonValue;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The CPU time and the allocated bytes of one thread for one document, for a machine that others use too: what the
 * scheduler gives away is not counted. One library a process, since what one leaves in the profile slows the next:
 *
 * <pre>{@code java -XX:+UseSerialGC -cp ... dev.covenant.benchmarks.json.JsonTable covenant [rounds]}</pre>
 *
 * <p>Each line is: library, operation, payload, nanoseconds (lower quartile of the rounds), bytes.
 */
public final class JsonTable {

    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 50_000_000;
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    /** Takes results so that the compiler cannot do without them. */
    private final AtomicReference<Object> sink = new AtomicReference<>();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final String library;
    private final Contestant contestant;
    private final int rounds;

    private JsonTable(String library, int rounds) {
        this.library = library;
        this.contestant = Contestant.of(library);
        this.rounds = rounds;
    }

    /** Prints the lines of the library named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        new JsonTable(arguments[0], rounds).print(System.out);
    }

    private interface Operation {
        Object run() throws IOException;
    }

    private void print(PrintStream out) throws IOException {
        for (Payload payload : Payload.values()) {
            byte[] json = payload.json();
            Object value = contestant.read(payload, json);
            if (!JsonValue.parse(contestant.write(payload, value)).equals(JsonValue.parse(json))) {
                throw new IllegalStateException(library + " does not write what it has read of " + payload);
            }
            print(out, "read", payload, () -> contestant.read(payload, json));
            print(out, "write", payload, () -> contestant.write(payload, value));
        }
    }

    private void print(PrintStream out, String name, Payload payload, Operation operation) throws IOException {
        long perRound = Math.max(1, ROUND_NANOS / Math.max(1, warmUp(operation)));
        double[] nanos = new double[rounds];
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            repeat(operation, perRound);
            nanos[round] = (threads.getCurrentThreadCpuTime() - start) / (double) perRound;
            bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / perRound;
        }
        Arrays.sort(nanos);
        out.printf(Locale.ROOT, "%s\t%s\t%s\t%.0f\t%d%n", library, name, payload, nanos[rounds / 4], bytes);
    }

    /** Runs until the compiler has had its time, and tells the nanoseconds of one operation. */
    private long warmUp(Operation operation) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        long count = 0;
        while (spent < WARM_UP_NANOS) {
            repeat(operation, 10);
            count += 10;
            spent = threads.getCurrentThreadCpuTime() - start;
        }
        return spent / count;
    }

    private void repeat(Operation operation, long times) throws IOException {
        for (long time = 0; time < times; time++) {
            sink.setOpaque(operation.run());
        }
    }
}
