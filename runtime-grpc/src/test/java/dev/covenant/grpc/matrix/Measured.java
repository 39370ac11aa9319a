package dev.covenant.grpc.matrix;

import dev.covenant.grpc.matrix.Load.Sample;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a row came to.
 *
 * @param calls made while the instance was bad
 * @param success percent of them
 * @param attemptsPerCall negative when that is not known
 * @param backMillis after the instance was well again until it had its share; negative when that was not waited for
 */
record Measured(
        String row,
        String client,
        int calls,
        double success,
        double p99Millis,
        double attemptsPerCall,
        long backMillis,
        String errors) {
    static Measured of(String row, String client, List<Sample> calls, double attempts, long backMillis) {
        long good = calls.stream().filter(call -> call.error() == null).count();
        return new Measured(
                row,
                client,
                calls.size(),
                100.0 * good / Math.max(1, calls.size()),
                p99(calls),
                attempts < 0 ? -1 : attempts / Math.max(1, calls.size()),
                backMillis,
                errors(calls));
    }

    static double p99(List<Sample> calls) {
        long[] sorted = calls.stream().mapToLong(Sample::nanos).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * 0.99))] / 1e6;
    }

    static String head() {
        return "%-26s %-12s %7s %8s %8s %9s %8s  %s"
                .formatted("row", "client", "calls", "success", "p99 ms", "att/call", "back ms", "errors");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-26s %-12s %7d %8.3f %8.1f %9s %8s  %s",
                row,
                client,
                calls,
                success,
                p99Millis,
                attemptsPerCall < 0 ? "-" : String.format(Locale.ROOT, "%.3f", attemptsPerCall),
                backMillis < 0 ? "-" : Long.toString(backMillis),
                errors);
    }

    private static String errors(List<Sample> calls) {
        return calls.stream()
                .filter(call -> call.error() != null)
                .map(call -> String.valueOf(call.error())
                        .replaceFirst("Exception: ([A-Z_]+).*", ":$1")
                        .replaceFirst("[(].*|: .*", "")
                        .replaceFirst(".*\\.", ""))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
