package dev.covenant.runtime.instances;

import dev.covenant.runtime.Instance;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A list that is looked up again when it has been asked for and is out of date; the list object changes only when its content does. */
final class Kept {
    private static final Logger LOGGER = System.getLogger(Kept.class.getName());

    private final Lookup lookup;
    private final long nanos;
    private final LongSupplier clock;
    private final Executor executor;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile List<Instance> known = List.of();
    private volatile long lookedAt;
    private @Nullable String complaint;

    /**
     * Looks up at once.
     *
     * @param nanos how old the list may become before it is looked up again
     * @param clock a monotonic reading in nanoseconds
     * @param executor where it is looked up again
     */
    Kept(Lookup lookup, long nanos, LongSupplier clock, Executor executor) {
        this.lookup = lookup;
        this.nanos = nanos;
        this.clock = clock;
        this.executor = executor;
        look();
    }

    /** Finds the instances now. */
    @FunctionalInterface
    interface Lookup {
        List<Instance> find() throws IOException;
    }

    List<Instance> instances() {
        if (clock.getAsLong() - lookedAt >= nanos && looking.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    look();
                } finally {
                    looking.set(false);
                }
            });
        }
        return known;
    }

    private void look() {
        try {
            List<Instance> found = lookup.find();
            if (!found.equals(known)) {
                known = List.copyOf(found);
            }
            complain(null);
        } catch (IOException | IllegalArgumentException e) {
            complain(String.valueOf(e.getMessage()));
        }
        lookedAt = clock.getAsLong();
    }

    /** Once for each reason, not once for each time. */
    private synchronized void complain(@Nullable String reason) {
        if (reason != null && !reason.equals(complaint)) {
            LOGGER.log(Level.WARNING, "{0}; the {1} instances known before stay", reason, known.size());
        }
        complaint = reason;
    }
}
