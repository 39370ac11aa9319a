package dev.covenant.runtime.pipeline;

import java.util.concurrent.locks.LockSupport;

/**
 * The machine's monotonic clock, with one thread for all alarms, which starts with the first of them.
 */
public final class SystemTime implements Time, AutoCloseable {
    private final TimerWheel wheel;

    private SystemTime(TimerWheel wheel) {
        this.wheel = wheel;
    }

    /**
     * A clock with a thread of its own.
     *
     * @param threadName of the thread for alarms
     */
    public static SystemTime named(String threadName) {
        return new SystemTime(new TimerWheel(threadName));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }

    @Override
    public Timer schedule(long at, Alarm alarm) {
        return wheel.schedule(at, alarm);
    }

    @Override
    public boolean stoodStill(long since, long now) {
        return wheel.stoodStill(since, now);
    }

    /** Ends the thread; alarms that have not rung never will. */
    @Override
    public void close() {
        wheel.stop();
    }
}
