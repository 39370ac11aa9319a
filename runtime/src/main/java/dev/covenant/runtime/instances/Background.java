package dev.covenant.runtime.instances;

import java.time.Duration;
import java.util.concurrent.Executor;

/** Where lists are looked up again: each time on a thread that ends when that is done, so that a source has nothing to be closed. */
final class Background {
    static final Executor EXECUTOR = task -> {
        Thread thread = new Thread(task, "covenant-instances");
        thread.setDaemon(true);
        thread.start();
    };

    private Background() {}

    static void check(Duration every) {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("how often instances are looked up must be more than 0, not " + every);
        }
    }
}
