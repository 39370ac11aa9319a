package dev.covenant.http.client;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Things that are used again, a few of them. A thing belongs to the one who took it until it is given back, which is never a duty. Safe
 * for use by many threads, and without one slot a thread: threads may be many and short-lived.
 */
final class Pool<T> {
    private static final int SLOTS = 32;
    private static final int STEP = 7;
    private static final int TRIES = 4;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);

    /** One that was given back; null when none was found. */
    @Nullable
    T take() {
        int at = start();
        for (int tries = 0; tries < TRIES; tries++) {
            T found = slots.get(at);
            if (found != null && slots.compareAndSet(at, found, null)) {
                return found;
            }
            at = (at + STEP) % SLOTS;
        }
        return null;
    }

    /** Takes it back; nobody may use it any more. */
    void give(T thing) {
        int at = start();
        for (int tries = 0; tries < TRIES; tries++) {
            if (slots.get(at) == null && slots.compareAndSet(at, null, thing)) {
                return;
            }
            at = (at + STEP) % SLOTS;
        }
    }

    private static int start() {
        return (int) (Thread.currentThread().getId() % SLOTS);
    }
}
