package dev.covenant.model;

/**
 * A type where it is used: which type, whether {@code null} is allowed here, and what is asked of the value here.
 */
public sealed interface TypeRef extends Located {
    /** Whether {@code null} is a value of it. */
    boolean nullable();

    /** What a value must fulfil beside having the type. */
    Constraints constraints();

    /** The same, but {@code null} allowed or not. */
    TypeRef withNullable(boolean nullable);

    /**
     * A single value.
     *
     * @param format as written; empty when there is none. Unknown formats are the base type.
     */
    record Single(Scalar scalar, String format, boolean nullable, Constraints constraints, Location location)
            implements TypeRef {
        @Override
        public Single withNullable(boolean value) {
            return new Single(scalar, format, value, constraints, location);
        }
    }

    /** An array. */
    record ListOf(TypeRef element, boolean nullable, Constraints constraints, Location location) implements TypeRef {
        @Override
        public ListOf withNullable(boolean value) {
            return new ListOf(element, value, constraints, location);
        }
    }

    /** An object without declared properties whose members all have one type. */
    record MapOf(TypeRef value, boolean nullable, Constraints constraints, Location location) implements TypeRef {
        @Override
        public MapOf withNullable(boolean value) {
            return new MapOf(this.value, value, constraints, location);
        }
    }

    /** A type of {@link Contract#types()}; {@link #nullable()} is about the use, not the type itself. */
    record Named(String name, boolean nullable, Constraints constraints, Location location) implements TypeRef {
        @Override
        public Named withNullable(boolean value) {
            return new Named(name, value, constraints, location);
        }
    }

    /** Any JSON value: free-form, or something that cannot be said in Java (a diagnostic tells). */
    record Anything(boolean nullable, Constraints constraints, Location location) implements TypeRef {
        @Override
        public Anything withNullable(boolean value) {
            return new Anything(value, constraints, location);
        }
    }
}
