package dev.covenant.runtime.pipeline;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which asynchronous calls decode their answers and run what hangs on their futures: never the threads of a transport,
 * which a waiting continuation would stop. As many as are needed at a time, none when nothing is to be done.
 */
public final class Workers implements Executor {
    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor pool;

    /** @param name what its threads are called by */
    public Workers(String name) {
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new WorkerThread(this, task, "covenant-" + name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Runs it soon; at once, on this thread, after closing: what is still to be told must be told. */
    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        }
    }

    /** Runs it at once when this is one of our threads, otherwise soon. */
    public void here(Runnable task) {
        if (Thread.currentThread() instanceof WorkerThread worker && worker.owner == this) {
            task.run();
        } else {
            execute(task);
        }
    }

    /** Ends its threads; what is given to it from now on runs at once. */
    public void close() {
        pool.shutdownNow();
    }

    private static final class WorkerThread extends Thread {
        private final Workers owner;

        WorkerThread(Workers owner, Runnable task, String name) {
            super(task, name);
            this.owner = owner;
        }
    }
}
