package dev.covenant.samples.shop;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Watches the clients between the services. This is all that a metrics binding does, too. */
final class Watch implements CallListener {
    private final List<ClientView> clients = new CopyOnWriteArrayList<>();
    private final Map<String, Recent> byInstance = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Queue<StateChange> changes = new ConcurrentLinkedQueue<>();

    @Override
    public void opened(ClientView client) {
        clients.add(client);
    }

    @Override
    public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
        count(calls, call.target());
    }

    @Override
    public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
        count(requests, attempt.call().target());
        // A declared refusal, such as "this card has no money", is an answer as good as any.
        boolean good = failure == null || failure.kind() == FailureClass.ANSWERED;
        recent(attempt.instance().id()).add(System.nanoTime(), nanos, good);
    }

    @Override
    public void stateChanged(StateChange change) {
        changes.add(change);
    }

    private static void count(Map<String, LongAdder> counts, String target) {
        counts.computeIfAbsent(target, any -> new LongAdder()).increment();
    }

    /** The clients, in the order in which they were made. */
    List<ClientView> clients() {
        return clients;
    }

    /** What happened at an instance. */
    Recent recent(String instance) {
        return byInstance.computeIfAbsent(instance, any -> new Recent());
    }

    /** What changed since it was asked last. */
    List<StateChange> changes() {
        List<StateChange> all = new ArrayList<>();
        for (StateChange next = changes.poll(); next != null; next = changes.poll()) {
            all.add(next);
        }
        return all;
    }

    /** How many calls a service was asked for. */
    long calls(String target) {
        return calls.getOrDefault(target, new LongAdder()).sum();
    }

    /** How many requests that took, repeated ones included. */
    long requests(String target) {
        return requests.getOrDefault(target, new LongAdder()).sum();
    }
}
