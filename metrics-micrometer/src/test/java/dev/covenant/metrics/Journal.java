package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.StateChange;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.CallOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a listener is told, a line each; instances by the order in which they are first asked, operations without their service. */
final class Journal implements CallListener {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> instances = new LinkedHashMap<>();

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Without what only one protocol has: addresses, and a service before an operation's name. */
    synchronized String plain(String text) {
        String plain = text.replace("shop.Shop/", "");
        for (Map.Entry<String, String> each : instances.entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain;
    }

    @Override
    public synchronized void attemptStarted(Attempt<?> attempt) {
        instances.computeIfAbsent(attempt.instance().id(), id -> "instance " + instances.size());
        add("attempt " + attempt.call().plan().operation() + " at "
                + attempt.instance().id());
    }

    @Override
    public synchronized void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
        add("attempt " + attempt.call().plan().operation() + " " + words(failure));
    }

    @Override
    public synchronized void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
        add("call " + call.plan().operation() + " after " + call.attempts() + " attempts " + words(failure));
    }

    @Override
    public synchronized void stateChanged(StateChange change) {
        add(change.toString());
    }

    private void add(String line) {
        lines.add(plain(line));
    }

    private static String words(@Nullable Failure failure) {
        String how = CallOutcome.of(failure) + " " + CallError.of(failure);
        return failure == null ? how : how + " " + failure.kind();
    }
}
