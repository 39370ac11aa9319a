package dev.covenant.runtime;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that the contract makes both optional and nullable: absent, null or a value. The three are different on
 * the wire ({@code {}}, {@code {"note":null}}, {@code {"note":"x"}}), above all in a merge patch (RFC 7396), where null
 * means "remove" and absent means "leave as it is".
 *
 * @param <T> the type of the value
 */
public sealed interface Field<T> {

    /** The property that is not in the object at all. */
    static <T> Field<T> absent() {
        return Nothing.ABSENT.cast();
    }

    /** The property that is in the object with the value {@code null}. */
    static <T> Field<T> ofNull() {
        return Nothing.NULL.cast();
    }

    /**
     * The property with a value.
     *
     * @throws NullPointerException if the value is null; say {@link #ofNull()} for that
     */
    static <T> Field<T> of(T value) {
        return new Present<>(value);
    }

    /** {@link #of(Object)} for a value, {@link #ofNull()} for null: for values that come from elsewhere. */
    static <T> Field<T> ofNullable(@Nullable T value) {
        return value == null ? ofNull() : of(value);
    }

    /** Whether the object does not have the property. */
    default boolean isAbsent() {
        return this == Nothing.ABSENT;
    }

    /** Whether the object has the property with the value {@code null}. */
    default boolean isNull() {
        return this == Nothing.NULL;
    }

    /** Whether there is a value. */
    default boolean isPresent() {
        return this instanceof Present;
    }

    /** The value, or nothing when the property is absent or null. */
    default Optional<T> value() {
        return this instanceof Present<T> present ? Optional.of(present.content()) : Optional.empty();
    }

    /** The value, or the argument when the property is absent or null. */
    default T orElse(T other) {
        return this instanceof Present<T> present ? present.content() : other;
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException when the property is absent or null
     */
    default T orElseThrow() {
        return value().orElseThrow(() -> new NoSuchElementException("the property is " + this));
    }

    /** The same with the value converted; absent and null stay what they are. */
    default <R> Field<R> map(Function<? super T, ? extends R> conversion) {
        if (this instanceof Present<T> present) {
            return of(conversion.apply(present.content()));
        }
        return isNull() ? ofNull() : absent();
    }

    /** The two cases without a value; a constant each, whatever the type. */
    enum Nothing implements Field<Object> {
        /** See {@link Field#absent()}. */
        ABSENT,
        /** See {@link Field#ofNull()}. */
        NULL;

        // Sound because neither constant holds or hands out a value.
        @SuppressWarnings("unchecked")
        private <T> Field<T> cast() {
            return (Field<T>) (Field<?>) this;
        }

        @Override
        public String toString() {
            return this == ABSENT ? "absent" : "null";
        }
    }

    /**
     * The case with a value.
     *
     * @param content the value, never null
     */
    record Present<T>(T content) implements Field<T> {

        /** Refuses null. */
        public Present {
            Objects.requireNonNull(content, "content: use Field.ofNull()");
        }

        @Override
        public String toString() {
            return content.toString();
        }
    }
}
