package dev.covenant.codegen.rest.plan;

/**
 * How a member of an object looks in Java, by whether it must be there and whether it may be null.
 */
public enum Presence {
    /** Demanded and never null: {@code T}. */
    REQUIRED,
    /** Not demanded, with a default that Java can say: {@code T}, which is the default when absent; the default is never written. */
    DEFAULTED,
    /** Demanded, but may be null: {@code Optional<T>}, always written. */
    NULLABLE,
    /** Not demanded: {@code Optional<T>}, never written when empty. */
    OPTIONAL,
    /** Neither demanded nor never null: {@code Field<T>}. */
    FIELD
}
