package dev.covenant.grpc.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of handlers. All are daemons and have names.
 */
final class HandlerThreads {
    private static final long IDLE_SECONDS = 30;

    /** For closing streams whose callers have gone, while all others handle calls. */
    private static final int SPARE = 16;

    private HandlerThreads() {}

    /** One for each handler and a few more: made when needed, gone after half a minute without work. Nothing waits in a queue. */
    static ExecutorService forHandlers(String name, int handlers) {
        return new ThreadPoolExecutor(
                0, handlers + SPARE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
