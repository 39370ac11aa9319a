package dev.covenant.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Counts how often each request may have taken effect, over all servers that share it. A request counts when it has been read and is
 * not turned away (429, 503): whatever happens to its answer, it may have been acted upon.
 */
public final class Ledger {
    private final Function<ReceivedRequest, String> id;
    private final Map<String, Integer> effects = new ConcurrentHashMap<>();

    private Ledger(Function<ReceivedRequest, String> id) {
        this.id = id;
    }

    /** Requests are the same when their {@code Idempotency-Key}, or else their {@code X-Request-Id}, is; those without are not counted. */
    public static Ledger byHeader() {
        return by(request -> {
            String key = request.header("Idempotency-Key");
            return key.isEmpty() ? request.header("X-Request-Id") : key;
        });
    }

    /** Requests are the same when this function gives the same text; those for which it gives the empty one are not counted. */
    public static Ledger by(Function<ReceivedRequest, String> id) {
        return new Ledger(id);
    }

    /** How many requests took effect at least once. */
    public int distinct() {
        return effects.size();
    }

    /** How many effects there were beyond the first of each request: 0 is what a client owes to one that must not be repeated. */
    public int duplicates() {
        return effects.values().stream().mapToInt(times -> times - 1).sum();
    }

    void write(ReceivedRequest request) {
        String key = id.apply(request);
        if (!key.isEmpty()) {
            effects.merge(key, 1, Integer::sum);
        }
    }
}
