package dev.covenant.http.matrix;

import dev.covenant.http.client.Mode;
import dev.covenant.http.client.Orders;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Callers that call on and on, half of them blocking and half asynchronously, each as often as it is told if calls are quick enough. */
final class Load {
    private static final int CALLERS = 20;
    private static final int KEYS = 1_000;

    private final Scene scene;
    private final boolean posting;
    private final long pace;
    private final AtomicLong numbers = new AtomicLong();
    private final List<List<Sample>> samples = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long callsLeft;
    private final AtomicLong made = new AtomicLong();

    private Load(Scene scene, boolean posting, long pace, long calls) {
        this.scene = scene;
        this.posting = posting;
        this.pace = pace;
        this.callsLeft = calls;
    }

    /** About 1,200 calls a second that may be repeated, until it is stopped. */
    static Load gets(Scene scene) {
        return new Load(scene, false, TimeUnit.MILLISECONDS.toNanos(16), Long.MAX_VALUE).start();
    }

    /** About 1,200 calls a second that must not be repeated, until it is stopped. */
    static Load posts(Scene scene) {
        return new Load(scene, true, TimeUnit.MILLISECONDS.toNanos(16), Long.MAX_VALUE).start();
    }

    /** So many calls, as fast as they go. */
    static Load hurried(Scene scene, boolean posting, long calls) {
        return new Load(scene, posting, 0, calls).start();
    }

    boolean isRunning() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** Ends the load and gives what its callers saw. */
    List<Sample> stop() throws InterruptedException {
        callsLeft = 0;
        return join();
    }

    /** Waits for its end and gives what its callers saw. */
    List<Sample> join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return samples.stream().flatMap(List::stream).toList();
    }

    private Load start() {
        for (int caller = 0; caller < CALLERS; caller++) {
            Mode mode = caller % 2 == 0 ? Mode.BLOCKING : Mode.ASYNC;
            List<Sample> own = new ArrayList<>();
            samples.add(own);
            Thread thread = new Thread(() -> run(mode, own), "load-" + caller);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    private void run(Mode mode, List<Sample> own) {
        while (made.getAndIncrement() < callsLeft) {
            long start = System.nanoTime();
            Throwable error = call(mode, numbers.getAndIncrement());
            long took = System.nanoTime() - start;
            own.add(new Sample(start, took, error));
            if (took < pace) {
                LockSupport.parkNanos(pace - took);
            }
        }
    }

    private @Nullable Throwable call(Mode mode, long number) {
        CallOptions options = CallOptions.none().hashKey("customer-" + number % KEYS);
        try {
            if (posting) {
                mode.call(
                        scene.caller, Orders.POST, Orders.ORDER_FOR_ORDER, new Order("id-" + number, number), options);
            } else {
                mode.call(scene.caller, Orders.GET, Orders.ORDER_BY_ID, "7", options);
            }
            return null;
        } catch (RuntimeException error) {
            return error;
        }
    }
}
