package dev.covenant.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the variants of a union apart where the language has no pattern switch yet (Java 17):
 *
 * <pre>{@code
 * String text = Match.of(payment)
 *         .when(Card.class, card -> card.number())
 *         .when(Iban.class, iban -> iban.value())
 *         .orElse(other -> "unknown");
 * }</pre>
 *
 * <p>The first case whose class fits is taken. A variant that the contract adds later goes to {@code orElse}.
 */
public final class Match {
    private Match() {}

    /** Starts with a value. */
    public static <T> Start<T> of(T value) {
        return new Start<>(value);
    }

    /**
     * A value without cases yet.
     *
     * @param <T> the union
     */
    public static final class Start<T> {
        private final T value;

        private Start(T value) {
            this.value = value;
        }

        /** The first case; its result says what all of them give. */
        public <V extends T, R> Case<T, R> when(Class<V> variant, Function<? super V, ? extends R> result) {
            return new Case<T, R>(value).when(variant, result);
        }
    }

    /**
     * A value with some cases.
     *
     * @param <T> the union
     * @param <R> what the cases give
     */
    public static final class Case<T, R> {
        private final T value;
        private @Nullable R found;
        private boolean decided;

        private Case(T value) {
            this.value = value;
        }

        /** A further case; not looked at when one before it fits. */
        public <V extends T> Case<T, R> when(Class<V> variant, Function<? super V, ? extends R> result) {
            if (!decided && variant.isInstance(value)) {
                decided = true;
                found = result.apply(variant.cast(value));
            }
            return this;
        }

        /** What the case that fits gives, or else this function. */
        @SuppressWarnings("NullAway") // when decided, found is what a function from V to R gave
        public R orElse(Function<? super T, ? extends R> result) {
            return decided ? found : result.apply(value);
        }
    }
}
