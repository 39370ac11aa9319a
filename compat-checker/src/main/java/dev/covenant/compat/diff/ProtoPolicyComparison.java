package dev.covenant.compat.diff;

import dev.covenant.model.PolicyFacts;
import dev.covenant.model.RpcOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what options and overlays say about calling a method safely; generated clients repeat calls and give up because of it.
 */
final class ProtoPolicyComparison {
    private final List<Difference> found = new ArrayList<>();

    private ProtoPolicyComparison() {}

    /**
     * Something that is said otherwise, of the method itself or of what is around it.
     *
     * @param keys those that say it
     * @param at the change, told of a place
     */
    record Difference(Set<String> keys, Function<Site, Change> at) {}

    static List<Difference> of(RpcOperation was, RpcOperation is) {
        ProtoPolicyComparison comparison = new ProtoPolicyComparison();
        comparison.repetition(was, is);
        comparison.facts(was.policy(), is.policy());
        return comparison.found;
    }

    private void add(Set<String> keys, Function<Site, Change> at) {
        found.add(new Difference(keys, at));
    }

    /** Of another level that is written in the file itself it is told as such. */
    private void repetition(RpcOperation was, RpcOperation is) {
        int then = promise(was);
        int now = promise(is);
        if (then != now && was.idempotency() == is.idempotency()) {
            Shift shift = now < then ? Shift.NARROWED : Shift.WIDENED;
            add(
                    Set.of("safe", "idempotent"),
                    site -> new ApiChange.Idempotency(site, shift, Optional.of(words(then)), Optional.of(words(now))));
        }
    }

    private static int promise(RpcOperation method) {
        boolean safe = method.policy().safe().orElse(method.idempotency() == RpcOperation.Idempotency.NO_SIDE_EFFECTS);
        boolean idempotent =
                method.policy().idempotent().orElse(method.idempotency() == RpcOperation.Idempotency.IDEMPOTENT);
        return safe ? 2 : idempotent ? 1 : 0;
    }

    private static String words(int promise) {
        return switch (promise) {
            case 0 -> "must not be repeated";
            case 1 -> "may be repeated";
            default -> "changes nothing";
        };
    }

    private void facts(PolicyFacts was, PolicyFacts is) {
        Optional<String> then = was.idempotencyKey();
        Optional<String> now = is.idempotencyKey();
        if (!then.equals(now)) {
            Shift shift = now.isEmpty() ? Shift.NARROWED : then.isEmpty() ? Shift.WIDENED : Shift.CHANGED;
            add(Set.of("idempotency_key"), site -> new ApiChange.Idempotency(site, shift, then, now));
        }
        time("timeout", was.timeout(), is.timeout());
        time("deadline", was.deadline(), is.deadline());
        if (!was.hashKey().equals(is.hashKey())) {
            add(
                    Set.of("hash_key"),
                    site -> new ApiChange.Promise(site, "hash-key", Shift.CHANGED, was.hashKey(), is.hashKey()));
        }
    }

    private void time(String key, Optional<Duration> was, Optional<Duration> is) {
        if (!was.equals(is)) {
            int order = was.isEmpty() || is.isEmpty() ? 0 : is.get().compareTo(was.get());
            Shift shift = order == 0 ? Shift.CHANGED : order < 0 ? Shift.NARROWED : Shift.WIDENED;
            Optional<String> then = was.map(Duration::toString);
            Optional<String> now = is.map(Duration::toString);
            add(Set.of(key), site -> new ApiChange.Promise(site, key, shift, then, now));
        }
    }
}
