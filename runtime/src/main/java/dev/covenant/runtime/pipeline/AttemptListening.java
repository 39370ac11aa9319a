package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/** Tells the listener of each attempt. */
final class AttemptListening implements Channel {
    private final Channel next;
    private final CallListener listener;

    AttemptListening(Channel next, CallListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        ListenerFaults.guard(() -> listener.attemptStarted(attempt));
        next.send(attempt, new Completion<>() {
            @Override
            public void succeeded(R result, long now) {
                tell(attempt, null, now);
                done.succeeded(result, now);
            }

            @Override
            public void failed(Failure failure, long now) {
                tell(attempt, failure, now);
                done.failed(failure, now);
            }
        });
    }

    private void tell(Attempt<?> attempt, @Nullable Failure failure, long now) {
        ListenerFaults.guard(() -> listener.attemptFinished(attempt, failure, now - attempt.startedAt()));
    }
}
