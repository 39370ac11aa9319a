package dev.covenant.benchmarks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long an instance that was bad needs to get its share of the calls again. */
final class Recovery {
    private static final long WINDOW = Duration.ofSeconds(9).toNanos();
    private static final long STEP = Duration.ofMillis(500).toNanos();
    private static final double NORMAL = 0.7;
    private static final double SECOND = 1e9;

    private Recovery() {}

    /** Seconds; a dash where no single instance was bad, "never" when it got no share until the end. */
    static String of(Scenario scenario, Result result) {
        if (!scenario.name().startsWith("fault_")) {
            return "-";
        }
        long well = FaultScenarios.BAD_UNTIL.toNanos();
        long end = scenario.load().lasting().toNanos() - WINDOW;
        double fair = NORMAL / result.servers().size();
        for (long at = well; at < end; at += STEP) {
            if (share(result.servers(), at) >= fair) {
                return String.format(Locale.ROOT, "%.1f", (at - well) / SECOND);
            }
        }
        return "never";
    }

    /** Of the first server, from then on. */
    private static double share(List<Server> servers, long from) {
        long all = servers.stream().mapToLong(server -> count(server, from)).sum();
        return count(servers.get(0), from) / (double) Math.max(1, all);
    }

    private static long count(Server server, long from) {
        return server.arrivals().stream()
                .filter(at -> at >= from && at < from + WINDOW)
                .count();
    }
}
