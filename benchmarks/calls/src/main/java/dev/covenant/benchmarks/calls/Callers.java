package dev.covenant.benchmarks.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that make calls. They live as long as the process: what a thread has used is known only while it lives. */
final class Callers implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Takes results so that the compiler cannot do without them. */
    private final AtomicReference<Object> sink = new AtomicReference<>();

    /** Makes calls, shared evenly by some threads, and waits for their end. */
    void run(Callable<?> call, int callers, int calls) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            running.add(threads.submit(() -> repeat(call, calls / callers)));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private Void repeat(Callable<?> call, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            sink.setOpaque(call.call());
        }
        return null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
