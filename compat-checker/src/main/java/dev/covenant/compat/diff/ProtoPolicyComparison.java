package dev.covenant.compat.diff;

import dev.covenant.model.PolicyFacts;
import dev.covenant.model.RpcOperation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares what options and overlays say about calling a method safely; generated clients repeat calls and give up because of it.
 */
final class ProtoPolicyComparison {
    private final Site site;
    private final Consumer<Change> sink;

    private ProtoPolicyComparison(Site site, Consumer<Change> sink) {
        this.site = site;
        this.sink = sink;
    }

    static void compare(Site site, RpcOperation was, RpcOperation is, Consumer<Change> sink) {
        ProtoPolicyComparison comparison = new ProtoPolicyComparison(site, sink);
        comparison.repetition(was, is);
        comparison.facts(was.policy(), is.policy());
    }

    /** Of another level that is written in the file itself it is told as such. */
    private void repetition(RpcOperation was, RpcOperation is) {
        int then = promise(was);
        int now = promise(is);
        if (then != now && was.idempotency() == is.idempotency()) {
            Shift shift = now < then ? Shift.NARROWED : Shift.WIDENED;
            sink.accept(new ApiChange.Idempotency(site, shift, Optional.of(words(then)), Optional.of(words(now))));
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
        if (!was.idempotencyKey().equals(is.idempotencyKey())) {
            Shift shift = is.idempotencyKey().isEmpty()
                    ? Shift.NARROWED
                    : was.idempotencyKey().isEmpty() ? Shift.WIDENED : Shift.CHANGED;
            sink.accept(new ApiChange.Idempotency(site, shift, was.idempotencyKey(), is.idempotencyKey()));
        }
        time("timeout", was.timeout(), is.timeout());
        time("deadline", was.deadline(), is.deadline());
        if (!was.hashKey().equals(is.hashKey())) {
            sink.accept(new ApiChange.Promise(site, "hash-key", Shift.CHANGED, was.hashKey(), is.hashKey()));
        }
    }

    private void time(String key, Optional<Duration> was, Optional<Duration> is) {
        if (!was.equals(is)) {
            int order = was.isEmpty() || is.isEmpty() ? 0 : is.get().compareTo(was.get());
            Shift shift = order == 0 ? Shift.CHANGED : order < 0 ? Shift.NARROWED : Shift.WIDENED;
            sink.accept(
                    new ApiChange.Promise(site, key, shift, was.map(Duration::toString), is.map(Duration::toString)));
        }
    }
}
