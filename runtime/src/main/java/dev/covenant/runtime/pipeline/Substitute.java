package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What one call gives when it fails.
 *
 * @param <R> the result
 */
public interface Substitute<R extends @Nullable Object> {
    /** The call went well: its result may stand in for that of a later one. */
    void keep(R result, long now);

    /**
     * What the caller gets instead; what it throws is added to the call's own error, which the caller gets then.
     *
     * @return absent when there is nothing
     */
    Found<R> find(RuntimeException error, long now);

    /** What was found, if anything was. */
    final class Found<R extends @Nullable Object> {
        private final boolean isThere;
        private final @Nullable R value;

        private Found(boolean isThere, @Nullable R value) {
            this.isThere = isThere;
            this.value = value;
        }

        /** This. */
        public static <R extends @Nullable Object> Found<R> of(R value) {
            return new Found<>(true, value);
        }

        /** Nothing. */
        public static <R extends @Nullable Object> Found<R> nothing() {
            return new Found<>(false, null);
        }

        /** Whether anything was. */
        public boolean isThere() {
            return isThere;
        }

        /**
         * What was found.
         *
         * @throws IllegalStateException when nothing was
         */
        @SuppressWarnings("NullAway") // what was found is an R, which may be null itself
        public R value() {
            if (!isThere) {
                throw new IllegalStateException("nothing was found");
            }
            return value;
        }
    }
}
