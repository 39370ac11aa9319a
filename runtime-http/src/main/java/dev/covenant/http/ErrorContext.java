package dev.covenant.http;

import dev.covenant.runtime.CallFacts;

/**
 * What surrounds the body of a declared error.
 */
public record ErrorContext(int status, Headers headers, CallFacts facts) {
    /** For a server that raises the error itself. */
    public static ErrorContext local(String operation, int status) {
        return new ErrorContext(status, Headers.none(), CallFacts.local(operation));
    }
}
