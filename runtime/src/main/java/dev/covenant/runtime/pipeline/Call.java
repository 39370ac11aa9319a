package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.balance.KeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: what all its attempts share.
 *
 * @param <R> the result
 */
public final class Call<R extends @Nullable Object> {
    private final CallPlan plan;
    private final Sender<R> sender;
    private final long startedAt;
    private final @Nullable Thread caller;
    private String target = "";
    private boolean hashed;
    private long keyHash;

    // Of two attempts at once the second starts when the first is under way. Written by one attempt at a time, read by
    // whoever aborts or watches.
    private volatile List<Instance> tried = List.of();
    private volatile @Nullable Attempt<R> current;
    private volatile @Nullable Attempt<R> overlapping;
    private @Nullable Substitute<R> substitute;
    private @Nullable Failure replaced;
    private volatile @Nullable Abort aborted;
    private volatile @Nullable Runnable wakeUp;

    private Call(CallPlan plan, Sender<R> sender, long startedAt, @Nullable Thread caller) {
        this.plan = plan;
        this.sender = sender;
        this.startedAt = startedAt;
        this.caller = caller;
    }

    /** A call that its caller waits for on the current thread. */
    public static <R extends @Nullable Object> Call<R> blocking(CallPlan plan, Sender<R> sender, long now) {
        return new Call<>(plan, sender, now, Thread.currentThread());
    }

    /** A call that nobody waits for. */
    public static <R extends @Nullable Object> Call<R> async(CallPlan plan, Sender<R> sender, long now) {
        return new Call<>(plan, sender, now, null);
    }

    /** Calls with equal keys go to the same instance where balancing regards it. */
    public Call<R> hashKey(String key) {
        hashed = true;
        keyHash = KeyHash.of(key);
        return this;
    }

    /** What its caller gets if it fails. */
    public Call<R> substitute(Substitute<R> instead) {
        substitute = instead;
        return this;
    }

    @Nullable
    Substitute<R> substitute() {
        return substitute;
    }

    /** What has failed, when the caller gets something else instead. */
    @Nullable
    Failure replaced() {
        return replaced;
    }

    void replaced(Failure failure) {
        replaced = failure;
    }

    /** Whether it is to go where others with its key go. */
    public boolean hasHashKey() {
        return hashed;
    }

    /** The key's hash; 0 without a key. */
    public long keyHash() {
        return keyHash;
    }

    /** The name of the service that it goes to; empty before it is sent. */
    public String target() {
        return target;
    }

    void goesTo(String service) {
        target = service;
    }

    public CallPlan plan() {
        return plan;
    }

    /** The clock's reading when the call began, in nanoseconds. */
    public long startedAt() {
        return startedAt;
    }

    /** The clock's reading at which the time for the whole call is over, in nanoseconds. */
    public long deadlineAt() {
        return startedAt + plan.deadlineNanos();
    }

    /** Whether its caller waits on the thread that runs it. */
    public boolean isBlocking() {
        return caller != null;
    }

    /** How many attempts have been given an instance. */
    public int attempts() {
        return tried.size();
    }

    /** Where the attempts went, in order. */
    public List<Instance> tried() {
        return tried;
    }

    /** Whether an attempt went to the instance with this id. */
    boolean hasTried(String id) {
        for (Instance instance : tried) {
            if (instance.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Operation, attempts and instances so far. */
    public CallFacts facts() {
        List<Instance> all = tried;
        List<String> ids = new ArrayList<>(all.size());
        all.forEach(instance -> ids.add(instance.id()));
        return new CallFacts(plan.operation(), all.size(), ids);
    }

    /** Ends the call early: no more attempts; the one under way is aborted. Harmless when the call has ended. */
    public void cancel() {
        abort(Abort.CANCELLED);
    }

    Sender<R> sender() {
        return sender;
    }

    /** Whether it may be sent again after a failure of this kind. */
    boolean mayRepeat(Failure failure) {
        OperationClass kind = plan.kind();
        return aborted == null && failure.kind().repeatable(kind, failure.toldWhen()) && sender.repeatable();
    }

    void goesTo(Attempt<R> attempt, Instance instance) {
        List<Instance> before = tried;
        if (before.isEmpty()) {
            tried = List.of(instance);
        } else {
            List<Instance> more = new ArrayList<>(before);
            more.add(instance);
            tried = List.copyOf(more);
        }
        overlapping = current;
        current = attempt;
        // Whoever aborts sets `aborted` first and looks for `current` then; we the other way round: one of us sees the
        // other.
        if (aborted != null) {
            attempt.abort();
        }
    }

    /** Whether it was ended early. */
    boolean isAborted() {
        return aborted != null;
    }

    /** What a call that was ended early fails with; counts for nothing. */
    Failure endedEarly() {
        CallException error =
                aborted == Abort.CLOSED ? new ClientClosedException(facts()) : new CallInterruptedException(facts());
        return Failure.of(FailureClass.LOCAL, error);
    }

    void abort(Abort reason) {
        if (aborted == null) {
            aborted = reason;
        }
        end(current);
        end(overlapping);
        LockSupport.unpark(caller);
        Runnable waiting = wakeUp;
        if (waiting != null) {
            waiting.run();
        }
    }

    private static void end(@Nullable Attempt<?> attempt) {
        if (attempt != null) {
            attempt.abort();
        }
    }

    /** What to do when the call is aborted between two attempts; null: nothing. */
    void wakeUp(@Nullable Runnable action) {
        wakeUp = action;
        if (action != null && aborted != null) {
            action.run();
        }
    }
}
