package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/** Tells the listener of each call. */
final class CallListening implements Channel {
    private final Channel next;
    private final CallListener listener;

    CallListening(Channel next, CallListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Call<R> call = attempt.call();
        ListenerFaults.guard(() -> listener.callStarted(call));
        next.send(attempt, new Completion<>() {
            @Override
            public void succeeded(R result, long now) {
                tell(call, call.replaced(), now);
                done.succeeded(result, now);
            }

            @Override
            public void failed(Failure failure, long now) {
                tell(call, failure, now);
                done.failed(failure, now);
            }
        });
    }

    private void tell(Call<?> call, @Nullable Failure failure, long now) {
        ListenerFaults.guard(() -> listener.callFinished(call, failure, now - call.startedAt()));
    }
}
