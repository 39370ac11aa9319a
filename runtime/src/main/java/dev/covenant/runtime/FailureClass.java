package dev.covenant.runtime;

/**
 * What is known of an attempt that gave no success: whether the service may have acted on it. With the {@link OperationClass} this
 * decides whether the call may be repeated.
 */
public enum FailureClass {
    /** Nothing was sent: name not found, connection refused, TLS failed, no free connection. */
    UNSENT,
    /** The service said that it did not act: 429, 503, gRPC's UNAVAILABLE. */
    REFUSED,
    /** It may have acted: time-out or reset after sending, 500, 502, 504, an answer that cannot be read. */
    UNKNOWN,
    /** It answered that the request is at fault: repeating it would bring the same. Says nothing against the instance. */
    ANSWERED,
    /** The reason is on this side: interrupted, closed, no credential, a fault in the caller's own code. Counts for nothing. */
    LOCAL;

    /**
     * Whether a call may be sent again after this.
     *
     * @param operation what may be done to the operation
     * @param toldWhen whether the service said when to come back
     */
    public boolean repeatable(OperationClass operation, boolean toldWhen) {
        return switch (this) {
            case UNSENT -> true;
            case REFUSED -> operation != OperationClass.UNSAFE || toldWhen;
            case UNKNOWN -> operation != OperationClass.UNSAFE;
            case ANSWERED, LOCAL -> false;
        };
    }
}
