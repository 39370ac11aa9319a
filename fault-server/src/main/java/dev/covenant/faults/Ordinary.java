package dev.covenant.faults;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How a server serves when it is well, for faults that spoil only a part of that.
 *
 * @param latency nanoseconds before each answer
 * @param period nanoseconds, of what comes and goes
 * @param elapsed nanoseconds since the fault began
 */
record Ordinary(Script script, long latency, long period, long elapsed) {
    private static final long ASSUMED_LATENCY = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int COLD = 50;

    /** As if all were well. */
    void serve(Peer peer, ReceivedRequest request) throws IOException {
        after(latency);
        script.serve(peer, request);
    }

    /** The right answer, that many times later. */
    void serveSlowed(double times, Peer peer, ReceivedRequest request) throws IOException {
        after((long) ((latency == 0 ? ASSUMED_LATENCY : latency) * times));
        script.serve(peer, request);
    }

    /** How many times slower a server that has just started is: 50 at first, 1 after a period. */
    double coldness() {
        double warm = Math.min(1, (double) elapsed / period);
        return warm + (1 - warm) * COLD;
    }

    /** Whether this is one of the bad periods, of which the first is one. */
    boolean isDown() {
        return elapsed / period % 2 == 0;
    }

    private static void after(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
