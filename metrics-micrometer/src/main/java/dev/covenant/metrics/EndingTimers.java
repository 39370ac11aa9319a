package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.CallOutcome;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timers of calls, or attempts, that have all in common but how they ended; each is looked for in the registry once. There is one of
 * successes from the start, so that a rate of successes is 0, not unknown, when all calls fail.
 */
final class EndingTimers {
    private final Source source;
    private final Timer successes;
    private final Map<Ending, Timer> others = new ConcurrentHashMap<>();

    /** Finds a timer in the registry, or registers it. */
    interface Source {
        Timer timer(CallOutcome outcome, CallError error);
    }

    /** How calls end that give no result. */
    private record Ending(CallOutcome outcome, CallError error) {}

    EndingTimers(Source source) {
        this.source = source;
        this.successes = source.timer(CallOutcome.SUCCESS, CallError.NONE);
    }

    /** @param failure null for a success */
    void record(@Nullable Failure failure, long nanos) {
        Timer timer = failure == null ? successes : timer(failure);
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Takes all of them out of the registry. */
    void removeFrom(Meters meters) {
        meters.remove(successes);
        others.values().forEach(meters::remove);
    }

    private Timer timer(Failure failure) {
        Ending ending = new Ending(CallOutcome.of(failure), CallError.of(failure));
        return others.computeIfAbsent(ending, each -> source.timer(each.outcome, each.error));
    }
}
