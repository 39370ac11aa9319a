package dev.covenant.runtime.health;

/** What calls have shown of an instance. */
public enum Standing {
    /** Nothing is held against it. */
    WELL,
    /** It has failed conspicuously: it gets half of its weight. */
    STRUCK,
    /** It has gone on failing: it gets no calls for a while. */
    OUT
}
