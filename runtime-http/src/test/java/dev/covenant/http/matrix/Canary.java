package dev.covenant.http.matrix;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells how late this process gets its turn: with time constants divided by 30 a busy machine is a fault of its own. */
final class Canary implements AutoCloseable {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(2);

    private final Thread thread = new Thread(this::run, "canary");
    private volatile boolean stopped;
    private volatile long worst;

    Canary() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The longest delay so far, in milliseconds. */
    long worstMillis() {
        return TimeUnit.NANOSECONDS.toMillis(worst);
    }

    @Override
    public void close() {
        stopped = true;
    }

    private void run() {
        while (!stopped) {
            long due = System.nanoTime() + STEP;
            LockSupport.parkNanos(STEP);
            worst = Math.max(worst, System.nanoTime() - due);
        }
    }
}
