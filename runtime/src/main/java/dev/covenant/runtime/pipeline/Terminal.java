package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;
import org.jspecify.annotations.Nullable;

/** The last stage: gives the attempt to the protocol, and turns what that throws into a failure, so that no stage is left waiting. */
final class Terminal implements Channel {
    private final Time time;

    Terminal(Time time) {
        this.time = time;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        try {
            attempt.call().sender().send(attempt, done);
        } catch (RuntimeException | Error fault) {
            done.failed(Failure.of(FailureClass.LOCAL, fault), time.nanoTime());
        }
    }
}
