package dev.covenant.http.matrix;

import org.jspecify.annotations.Nullable;

/**
 * One call as its caller saw it.
 *
 * @param startedAt a reading of {@link System#nanoTime()}
 * @param error null when it gave a result
 */
record Sample(long startedAt, long nanos, @Nullable Throwable error) {
    boolean succeeded() {
        return error == null;
    }
}
