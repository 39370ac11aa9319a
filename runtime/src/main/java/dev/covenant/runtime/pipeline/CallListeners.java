package dev.covenant.runtime.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several listeners; the fault of one is not the others'. */
record CallListeners(List<CallListener> all) implements CallListener {
    CallListeners {
        all = List.copyOf(all);
    }

    @Override
    public void opened(ClientView client) {
        tell(each -> each.opened(client));
    }

    @Override
    public void closed(ClientView client) {
        tell(each -> each.closed(client));
    }

    @Override
    public void callStarted(Call<?> call) {
        tell(each -> each.callStarted(call));
    }

    @Override
    public void attemptStarted(Attempt<?> attempt) {
        tell(each -> each.attemptStarted(attempt));
    }

    @Override
    public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
        tell(each -> each.attemptFinished(attempt, failure, nanos));
    }

    @Override
    public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
        tell(each -> each.callFinished(call, failure, nanos));
    }

    @Override
    public void fellBack(Call<?> call, Failure failure) {
        tell(each -> each.fellBack(call, failure));
    }

    @Override
    public void stateChanged(StateChange change) {
        tell(each -> each.stateChanged(change));
    }

    private void tell(Consumer<CallListener> what) {
        for (CallListener each : all) {
            ListenerFaults.guard(() -> what.accept(each));
        }
    }
}
