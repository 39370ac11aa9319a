package dev.covenant.grpc.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instances that could not be connected to when that was last tried, which was not long ago. Calls go elsewhere as long as they can,
 * so that it is one of them in a while that finds out whether an instance is back, and not every one.
 */
final class Unreachable {
    private final long nanos;
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** @param wait how long an instance is avoided before another call tries it */
    Unreachable(Duration wait) {
        this.nanos = wait.toNanos();
    }

    boolean has(String id) {
        if (since.isEmpty()) {
            return false;
        }
        Long last = since.get(id);
        return last != null && System.nanoTime() - last < nanos;
    }

    /** It could not be connected to. */
    void add(String id) {
        since.put(id, System.nanoTime());
    }

    /** A call tries it: the others need not. */
    void tries(String id) {
        since.computeIfPresent(id, (same, before) -> System.nanoTime());
    }

    /** It is connected to, or gone. */
    void remove(String id) {
        since.remove(id);
    }
}
