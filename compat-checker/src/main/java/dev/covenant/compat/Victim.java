package dev.covenant.compat;

/**
 * Who breaks.
 */
public enum Victim {
    /** A client of the old contract that calls a server of the new one. */
    OLD_CLIENT,
    /** A client of the new contract that calls a server of the old one, as during a rolling upgrade. */
    NEW_CLIENT,
    /** Data that was stored before. */
    STORED_DATA
}
