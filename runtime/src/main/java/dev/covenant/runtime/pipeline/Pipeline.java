package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Policy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The stages that every call of a client passes through, in their order.
 */
public final class Pipeline {
    /** What calls that were ended early may take to notice. */
    private static final long ENDING = TimeUnit.MILLISECONDS.toNanos(500);

    private final Admission entry;
    private final Fleet fleet;
    private final PipelineParts parts;

    private Pipeline(Admission entry, Fleet fleet, PipelineParts parts) {
        this.entry = entry;
        this.fleet = fleet;
        this.parts = parts;
    }

    /** Puts the stages together, the innermost first. */
    public static Pipeline assemble(PipelineParts parts) {
        CallListener listener = parts.listener();
        Channel channel = new AttemptTimeout(new Terminal(parts.time()), parts.time());
        if (listener != CallListener.NONE) {
            channel = new AttemptListening(channel, listener);
        }
        long now = parts.time().nanoTime();
        Fleet fleet = new Fleet(parts.source(), new FleetRules(parts), new HealthChecks(parts), now);
        channel = new InstanceChoice(channel, fleet, parts);
        if (hedges(parts.policy())) {
            channel = new Hedge(channel, fleet, parts);
        }
        channel = new Retry(channel, fleet, parts);
        channel = Pacing.before(channel, parts.policy(), now);
        channel = new FallingBack(channel, listener);
        if (listener != CallListener.NONE) {
            channel = new CallListening(channel, listener);
        }
        return new Pipeline(new Admission(channel), fleet, parts);
    }

    private static boolean hedges(Policy policy) {
        return policy.hedging().isPresent()
                || policy.operations().values().stream()
                        .anyMatch(own -> own.hedging().isPresent());
    }

    /**
     * Makes a call and tells its outcome once. A blocking call has ended when this returns, on the same thread; an asynchronous one
     * goes on by itself.
     */
    public <R extends @Nullable Object> void send(Call<R> call, Completion<R> done) {
        call.goesTo(parts.target());
        entry.send(new Attempt<>(call, call.startedAt()), done);
    }

    /** How many calls are under way. */
    public int inFlight() {
        return entry.inFlight();
    }

    /** The instances that are known now, and how they do. */
    public List<InstanceView> instances() {
        return fleet.views(parts.time().nanoTime());
    }

    /**
     * Refuses new calls, waits for those under way as long as the policy's close grace, then ends them. Never throws. An interrupted
     * thread does not wait.
     */
    public void close() {
        entry.refuse();
        fleet.close();
        if (!entry.awaitEnd(parts.policy().timeouts().closeGrace().toNanos())) {
            entry.abortAll();
            if (!entry.awaitEnd(ENDING)) {
                entry.abandonAll(parts.time().nanoTime());
            }
        }
    }
}
