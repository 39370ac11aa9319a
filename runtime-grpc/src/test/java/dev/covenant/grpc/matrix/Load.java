package dev.covenant.grpc.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Callers that call on and on, half of them blocking and half asynchronously: about 1,200 calls a second when they are quick enough. */
final class Load {
    private static final int CALLERS = 20;
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(16);

    private final Client client;
    private final List<List<Sample>> samples = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Load(Client client) {
        this.client = client;
    }

    /**
     * A call as its caller saw it.
     *
     * @param startedAt a reading of {@link System#nanoTime()}
     * @param error null when it went well
     */
    record Sample(long startedAt, long nanos, @Nullable Throwable error) {}

    static Load start(Client client) {
        Load load = new Load(client);
        for (int caller = 0; caller < CALLERS; caller++) {
            boolean blocking = caller % 2 == 0;
            List<Sample> own = new ArrayList<>();
            load.samples.add(own);
            Thread thread = new Thread(() -> load.run(blocking, own), "load-" + caller);
            load.threads.add(thread);
            thread.start();
        }
        return load;
    }

    List<Sample> stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return samples.stream().flatMap(List::stream).toList();
    }

    private void run(boolean blocking, List<Sample> own) {
        while (!stopped) {
            long start = System.nanoTime();
            Throwable error = call(blocking);
            long took = System.nanoTime() - start;
            own.add(new Sample(start, took, error));
            if (took < PACE) {
                LockSupport.parkNanos(PACE - took);
            }
        }
    }

    private @Nullable Throwable call(boolean blocking) {
        try {
            if (blocking) {
                client.call();
            } else {
                client.callAsync().get();
            }
            return null;
        } catch (ExecutionException | CompletionException wrapped) {
            return wrapped.getCause();
        } catch (Exception error) {
            return error;
        }
    }
}
