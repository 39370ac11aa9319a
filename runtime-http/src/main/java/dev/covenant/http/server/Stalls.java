package dev.covenant.http.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends waits for peers that do not go on. The JDK's server has no time-outs of its own for a single wait; but it reads and writes
 * channels that are closed when a thread that waits for them is interrupted.
 */
final class Stalls implements AutoCloseable {
    private static final long TICK_MILLIS = 500;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;

    Stalls(String threadName) {
        timer = ServerThreads.timer(threadName);
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Reads or writes; may wait. */
    interface Transfer {
        int run() throws IOException;
    }

    /**
     * Runs a transfer that is cut off, with its connection, when it takes longer.
     *
     * @throws IOException what the transfer throws, or that it was cut off
     */
    int within(Duration most, Transfer transfer) throws IOException {
        Wait wait = new Wait(Thread.currentThread(), System.nanoTime() + most.toNanos());
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
        waits.forEach(wait -> wait.interruptAfterEnd(now));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** A thread that waits for a peer. */
    private static final class Wait {
        private final Thread thread;
        private final long deadline;
        private boolean ended;
        private boolean interrupted;

        Wait(Thread thread, long deadline) {
            this.thread = thread;
            this.deadline = deadline;
        }

        synchronized void interruptAfterEnd(long now) {
            if (!ended && !interrupted && now - deadline > 0) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** The interrupt was for the wait; nothing else that the thread does may see it. */
        synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
