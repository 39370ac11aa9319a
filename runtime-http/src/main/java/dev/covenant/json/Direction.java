package dev.covenant.json;

/** Which way a message goes: it decides whether members that are read-only or write-only are demanded. */
public enum Direction {
    /** From a client to a server: required members that are read-only are not demanded. */
    REQUEST,
    /** From a server to a client: required members that are write-only are not demanded. */
    RESPONSE
}
