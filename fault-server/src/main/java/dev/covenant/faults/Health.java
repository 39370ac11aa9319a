package dev.covenant.faults;

/** What a server says to health checks while a fault is on. */
public enum Health {
    /** The fault spoils health checks like all other requests. */
    LIKE_CALLS,
    /** Status 200 as long as it can be reached at all: a server whose check sees nothing of its trouble. */
    ALWAYS_WELL,
    /** Status 503 even when it serves calls well: a server that is about to stop. */
    ALWAYS_UNWELL
}
