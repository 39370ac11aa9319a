package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.pipeline.StateChange;
import java.util.List;

/**
 * What a run came to.
 *
 * @param calls that were judged
 * @param successes of them
 * @param sortedNanos what each of them took, the shortest first
 * @param requests that reached servers while calls were judged
 * @param servers with what came to each
 * @param changes of breakers, standings and the like, of all clients
 */
record Result(
        int calls,
        int successes,
        List<Long> sortedNanos,
        int requests,
        List<Server> servers,
        List<StateChange> changes) {
    private static final double PERCENT = 100;
    private static final double SECOND = 1e9;

    double success() {
        return PERCENT * successes / Math.max(1, calls);
    }

    double meanSeconds() {
        return sortedNanos.stream().mapToLong(Long::longValue).average().orElse(0) / SECOND;
    }

    /** What this share of the calls did not exceed, in seconds. */
    double percentileSeconds(double share) {
        int at = (int) Math.min(sortedNanos.size() - 1L, (long) (sortedNanos.size() * share));
        return at < 0 ? 0 : sortedNanos.get(at) / SECOND;
    }

    double requestsPerCall() {
        return (double) requests / Math.max(1, calls);
    }
}
