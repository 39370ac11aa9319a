package dev.covenant.runtime.pipeline;

/** Why a whole call was ended from outside. */
enum Abort {
    /** Its caller is no longer interested, or its caller's thread was interrupted. */
    CANCELLED,
    /** The client was closed. */
    CLOSED
}
