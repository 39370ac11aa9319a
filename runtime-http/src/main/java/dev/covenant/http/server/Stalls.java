package dev.covenant.http.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends waits for peers that do not go on, where the platform has no time-outs for a single wait.
 */
final class Stalls implements AutoCloseable {
    private static final long TICK_MILLIS = 500;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private final Future<?> ticks;

    Stalls(String threadName) {
        timer = ServerThreads.timer(threadName);
        ticks = timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Reads or writes; may wait. */
    interface Transfer {
        int run() throws IOException;
    }

    /**
     * Runs a transfer that is cut off, with its connection, when it takes longer.
     *
     * @param cut ends the transfer from another thread; must not block
     * @throws IOException what the transfer throws, or that it was cut off
     */
    int within(Duration most, Runnable cut, Transfer transfer) throws IOException {
        Wait wait = new Wait(cut, System.nanoTime() + most.toNanos());
        waits.add(wait);
        try {
            return transfer.run();
        } finally {
            waits.remove(wait);
            wait.end();
        }
    }

    private void tick() {
        long now = System.nanoTime();
        waits.forEach(wait -> wait.cutAfterEnd(now));
    }

    @Override
    public void close() {
        ticks.cancel(false);
        timer.shutdownNow();
    }

    /** A thread that waits for a peer. */
    private static final class Wait {
        private final Runnable cut;
        private final long deadline;
        private boolean ended;
        private boolean isCut;

        Wait(Runnable cut, long deadline) {
            this.cut = cut;
            this.deadline = deadline;
        }

        synchronized void cutAfterEnd(long now) {
            if (!ended && !isCut && now - deadline > 0) {
                isCut = true;
                cut.run();
            }
        }

        /** Where it was cut by an interrupt, that was for the wait: nothing else that the thread does may see it. */
        synchronized void end() {
            ended = true;
            if (isCut) {
                Thread.interrupted();
            }
        }
    }
}
