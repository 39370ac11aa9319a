package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.Counter;
import org.jspecify.annotations.Nullable;

/** What is counted of the calls of one operation of one target. */
final class OperationMeters {
    private final Meters meters;
    private final String target;
    private final String operation;
    private final EndingTimers calls;
    private final Counter retries;

    OperationMeters(Meters meters, String target, String operation) {
        this.meters = meters;
        this.target = target;
        this.operation = operation;
        this.calls = new EndingTimers(
                (outcome, error) -> meters.timer(ClientMeter.CALLS, target, operation, outcome.label(), error.label()));
        this.retries = meters.counter(ClientMeter.RETRIES, target, operation);
    }

    void ended(@Nullable Failure failure, long nanos) {
        calls.record(failure, nanos);
    }

    void retried() {
        retries.increment();
    }

    /** Looked for in the registry each time: a call that failed can afford it. */
    void fellBack(Failure failure) {
        String error = CallError.of(failure).label();
        meters.counter(ClientMeter.FALLBACKS, target, operation, error).increment();
    }
}
