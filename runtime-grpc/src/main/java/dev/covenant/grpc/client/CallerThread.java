package dev.covenant.grpc.client;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets the thread that waits for a call run what the call brings, so that a blocking call needs no other. */
final class CallerThread implements Executor {
    private final Thread owner = Thread.currentThread();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean parked;
    private volatile boolean left;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (left) {
            // The thread is gone: what comes after the end of a call is run by whoever brings it.
            drain();
        } else if (parked) {
            // To wake a thread that is awake would cost as much, and make it look once more for nothing.
            LockSupport.unpark(owner);
        }
    }

    /** Runs what comes until the call is over. An interrupt is told once, and set again at the end. */
    void runUntil(BooleanSupplier over, Runnable interrupted) {
        boolean wasInterrupted = false;
        while (!over.getAsBoolean()) {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (Thread.interrupted()) {
                if (!wasInterrupted) {
                    interrupted.run();
                }
                wasInterrupted = true;
            } else {
                park(over);
            }
        }
        left = true;
        drain();
        if (wasInterrupted) {
            owner.interrupt();
        }
    }

    /** Says that it sleeps, looks once more, and sleeps: who brings something first adds it and then looks whether we sleep. */
    private void park(BooleanSupplier over) {
        parked = true;
        if (tasks.isEmpty() && !over.getAsBoolean()) {
            LockSupport.park(this);
        }
        parked = false;
    }

    /** Something that it waits for may have come true. */
    void look() {
        LockSupport.unpark(owner);
    }

    private void drain() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
