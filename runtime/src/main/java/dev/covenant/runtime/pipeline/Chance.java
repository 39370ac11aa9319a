package dev.covenant.runtime.pipeline;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Where stages get random numbers. Passed in, so that tests know them.
 */
@FunctionalInterface
public interface Chance {
    /** Any number from 0 to {@code bound} - 1. */
    long below(long bound);

    /** The machine's. */
    static Chance ofMachine() {
        return bound -> ThreadLocalRandom.current().nextLong(bound);
    }
}
