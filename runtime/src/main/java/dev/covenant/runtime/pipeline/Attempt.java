package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One try of a call, at one instance.
 *
 * @param <R> the result
 */
public final class Attempt<R extends @Nullable Object> {
    private static final int NO_STATUS = -1;

    private final Call<R> call;
    private final long startedAt;
    private @Nullable Instance instance;
    private long endsAt;
    private @Nullable Runnable hook;
    private boolean aborted;
    private volatile boolean expired;
    private volatile boolean overtaken;
    private Map<String, String> carried = Map.of();
    private volatile int status = NO_STATUS;

    Attempt(Call<R> call, long startedAt) {
        this.call = call;
        this.startedAt = startedAt;
        this.endsAt = call.deadlineAt();
    }

    /** The call it is part of. */
    public Call<R> call() {
        return call;
    }

    /** The instance it goes to. */
    public Instance instance() {
        Instance chosen = instance;
        if (chosen == null) {
            throw new IllegalStateException("no instance is chosen yet");
        }
        return chosen;
    }

    /** The clock's reading when it began, in nanoseconds. */
    public long startedAt() {
        return startedAt;
    }

    /** The clock's reading at which it must have ended, in nanoseconds. */
    public long endsAt() {
        return endsAt;
    }

    /** What it may take as a whole, in nanoseconds. */
    public long nanos() {
        return endsAt - startedAt;
    }

    /** Adds to what it carries beside the request, as a header or as metadata: for traces, before it is sent. */
    public void carry(String name, String value) {
        if (carried.isEmpty()) {
            carried = new LinkedHashMap<>();
        }
        carried.put(name, value);
    }

    /** What it carries beside the request, in the order in which it was said. */
    public Map<String, String> carried() {
        return carried;
    }

    /** For protocols: an answer has begun, with this status in the protocol's own numbers. */
    public void answered(int code) {
        status = code;
    }

    /** The status of the answer; absent as long as there is none. */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What ends it early: closes the connection and makes the sender tell a failure. Run at once when it is aborted already. */
    public void onAbort(Runnable action) {
        synchronized (this) {
            if (!aborted) {
                hook = action;
                return;
            }
        }
        action.run();
    }

    /** Whether it was ended early. */
    public synchronized boolean isAborted() {
        return aborted;
    }

    /** Whether its time was over before it ended. */
    public boolean isExpired() {
        return expired;
    }

    /** Whether it was ended because another attempt of its call was faster. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Whether its time was over and it had had less than half of what an attempt may take, since earlier ones had used it up. */
    boolean wasHurried() {
        return expired && call.attempts() > 1 && nanos() < call.plan().attemptNanos() / 2;
    }

    void expire() {
        expired = true;
    }

    /** Another attempt was faster. */
    void overtake() {
        overtaken = true;
        abort();
    }

    void abort() {
        Runnable action;
        synchronized (this) {
            action = hook;
            hook = null;
            aborted = true;
        }
        if (action != null) {
            action.run();
        }
    }

    void to(Instance chosen) {
        instance = chosen;
        call.goesTo(this, chosen);
    }

    void endsAt(long reading) {
        endsAt = reading;
    }
}
