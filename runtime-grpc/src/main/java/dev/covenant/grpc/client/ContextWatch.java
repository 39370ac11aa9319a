package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Call;
import io.grpc.Context;
import java.util.concurrent.TimeoutException;

/** Ends a call when its caller's context is cancelled, between attempts too; what its deadline means the call knows by itself. */
record ContextWatch(Context context, Call<?> call) implements Context.CancellationListener {
    static ContextWatch over(Context context, Call<?> call) {
        ContextWatch watch = new ContextWatch(context, call);
        context.addListener(watch, Runnable::run);
        return watch;
    }

    @Override
    public void cancelled(Context cancelled) {
        if (!(cancelled.cancellationCause() instanceof TimeoutException)) {
            call.cancel();
        }
    }

    void end() {
        context.removeListener(this);
    }
}
