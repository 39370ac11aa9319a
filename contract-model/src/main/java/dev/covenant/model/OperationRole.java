package dev.covenant.model;

/**
 * Who calls whom in an operation.
 */
public enum OperationRole {
    /** The consumer calls the service. */
    CALL,
    /** The service calls an address that the consumer gave in an earlier call. */
    CALLBACK,
    /** The service calls an address that the consumer registered by other means. */
    WEBHOOK
}
