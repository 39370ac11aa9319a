package dev.covenant.benchmarks.calls;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures one client, in a process of its own since what one client leaves in the profile slows the next:
 *
 * <pre>{@code java -cp ... dev.covenant.benchmarks.calls.CallTable covenant-hc5 http://127.0.0.1:PORT [scale]}</pre>
 *
 * <p>Each line is: client, call, callers, CPU microseconds a call, bytes a call. CPU time is not wall time: other work on the machine
 * disturbs it little.
 */
public final class CallTable {
    private static final int CROWD = 16;
    private static final double PER_MICRO = 1_000.0;

    private final String name;
    private final Contestant client;
    private final double scale;

    private CallTable(String name, Contestant client, double scale) {
        this.name = name;
        this.client = client;
        this.scale = scale;
    }

    /** Prints the lines of the client that the first argument names, for the server that the second one names. */
    public static void main(String[] arguments) throws Exception {
        double scale = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        try (Contestant client = Contestant.of(arguments[0], arguments[1])) {
            new CallTable(arguments[0], client, scale).print(System.out);
        }
        // Some clients leave threads behind that would keep the process.
        System.exit(0);
    }

    private record Row(String call, Callable<?> calling, int warmUp, int measured) {}

    private void print(PrintStream out) throws Exception {
        Contestant.Seen seen = client.seen();
        if (!seen.equals(Contestant.EXPECTED)) {
            throw new IllegalStateException(name + " has understood " + seen);
        }
        List<Row> rows = List.of(
                new Row("GET", client::user, 40_000, 20_000),
                new Row("LIST", client::orders, 12_000, 5_000),
                new Row("POST", client::create, 30_000, 15_000));
        try (Callers callers = new Callers()) {
            for (Row row : rows) {
                callers.run(row.calling, CROWD, scaled(row.warmUp));
            }
            for (Row row : rows) {
                print(out, callers, row, CROWD);
                print(out, callers, row, 1);
            }
        }
    }

    private void print(PrintStream out, Callers callers, Row row, int count) throws Exception {
        // Threads and connections of this many callers are there when it counts.
        callers.run(row.calling, count, scaled(row.warmUp / 10));
        int calls = scaled(row.measured) / count * count;
        Meter before = Meter.read();
        callers.run(row.calling, count, calls);
        Meter used = Meter.read().since(before);
        out.printf(
                Locale.ROOT,
                "%s\t%s\t%d\t%.1f\t%d%n",
                name,
                row.call,
                count,
                used.nanos() / PER_MICRO / calls,
                used.bytes() / calls);
    }

    private int scaled(int calls) {
        return (int) Math.max(CROWD, calls * scale);
    }
}
