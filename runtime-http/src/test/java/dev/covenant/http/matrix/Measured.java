package dev.covenant.http.matrix;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a row of the matrix came to.
 *
 * @param calls made while the instance was bad
 * @param success percent of them
 * @param p99Millis of all of them
 * @param requestsPerCall that the servers counted
 * @param backMillis after the instance was well again until it had its share; negative when that was not waited for
 * @param delayMillis the longest time for which a thread of this process did not get its turn meanwhile
 * @param errors how often each kind of error came
 */
record Measured(
        String row,
        String strategy,
        int calls,
        double success,
        double p99Millis,
        double requestsPerCall,
        long backMillis,
        long delayMillis,
        String errors) {

    private static final double PERCENT = 100;
    private static final double MILLI = 1e6;
    private static final long CALM_MILLIS = 20;

    static final int LEAST_CALLS = 2_000;
    static final double MOST_REQUESTS_PER_CALL = 1.1;
    static final long LONGEST_BACK_MILLIS = 3_000;

    static Measured of(
            String row, String strategy, List<Sample> calls, int requests, long backMillis, long delayMillis) {
        long good = calls.stream().filter(Sample::succeeded).count();
        return new Measured(
                row,
                strategy,
                calls.size(),
                PERCENT * good / Math.max(1, calls.size()),
                percentile(calls, 0.99),
                (double) requests / Math.max(1, calls.size()),
                backMillis,
                delayMillis,
                errors(calls));
    }

    /** Of what the calls took, in milliseconds. */
    static double percentile(List<Sample> calls, double share) {
        long[] sorted = calls.stream().mapToLong(Sample::nanos).sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / MILLI;
    }

    /** Whether threads waited for so long that the shortest time-outs of a policy divided by 30 say nothing about instances. */
    boolean isDisturbed() {
        return delayMillis > CALM_MILLIS;
    }

    boolean meets(double successMark) {
        return calls >= LEAST_CALLS
                && success >= successMark
                && requestsPerCall <= MOST_REQUESTS_PER_CALL
                && backMillis <= LONGEST_BACK_MILLIS;
    }

    static String head() {
        return "%-34s %-18s %7s %8s %9s %9s %8s %8s  %s"
                .formatted(
                        "row", "strategy", "calls", "success", "p99 ms", "req/call", "back ms", "delay ms", "errors");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s %-18s %7d %8.3f %9.1f %9.3f %8s %8d  %s",
                row,
                strategy,
                calls,
                success,
                p99Millis,
                requestsPerCall,
                backMillis < 0 ? "-" : Long.toString(backMillis),
                delayMillis,
                errors);
    }

    private static String errors(List<Sample> calls) {
        return calls.stream()
                .filter(call -> !call.succeeded())
                .map(call ->
                        String.valueOf(call.error()).replaceFirst("[:(].*", "").replaceFirst(".*\\.", ""))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
