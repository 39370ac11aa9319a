package dev.covenant.runtime;

/**
 * What may be done to an operation when its outcome is unknown (RFC 9110, section 9.2).
 */
public enum OperationClass {
    /** Changes nothing: GET, HEAD, OPTIONS. May be repeated and hedged. */
    SAFE,
    /** Repeating it has the effect of doing it once: PUT, DELETE, or declared. */
    IDEMPOTENT,
    /** Repeatable because it carries an idempotency key, the same on every attempt. */
    KEYED,
    /** Must not be repeated after an unknown outcome: POST, PATCH. */
    UNSAFE
}
