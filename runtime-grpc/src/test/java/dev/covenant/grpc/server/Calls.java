package dev.covenant.grpc.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server does in its own time. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long STEP = Duration.ofMillis(1).toNanos();

    private Calls() {}

    /** Until no handler runs. */
    static void awaitIdle(GrpcServer server) {
        await(() -> server.inFlight() == 0, "handlers still run");
    }

    static void await(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise);
            }
            LockSupport.parkNanos(STEP);
        }
    }
}
