package dev.covenant.grpc.server;

import io.grpc.Server;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of a server, in the order that loses nothing.
 */
record Stop(Server server, RpcDispatcher dispatcher, GrpcServerSettings settings) {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(10);

    /** Does it all, also when the thread is interrupted meanwhile. */
    void run() {
        dispatcher.drain();
        boolean interrupted = !sleep(settings.notice());
        server.shutdown();
        interrupted |= !awaitQuiet();
        server.shutdownNow();
        dispatcher.close();
        interrupted |= !awaitEnd(Duration.ofSeconds(1));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Whoever only watches the health of this server never ends by itself: a second without calls is enough. */
    private boolean awaitQuiet() {
        long start = System.nanoTime();
        long last = start;
        long calls = dispatcher.calls();
        while (!server.isTerminated()) {
            if (!awaitEnd(STEP)) {
                return false;
            }
            long now = System.nanoTime();
            if (dispatcher.open() > 0 || dispatcher.calls() != calls) {
                calls = dispatcher.calls();
                last = now;
            }
            if (now - last > QUIET.toNanos() || now - start > settings.grace().toNanos()) {
                break;
            }
        }
        return true;
    }

    private boolean awaitEnd(Duration most) {
        try {
            server.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
