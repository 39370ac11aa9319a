package dev.covenant.http;

import dev.covenant.runtime.DeclaredErrorException;

/**
 * An error status that the contract declares. Clients catch its generated subclasses; server handlers throw them.
 */
@SuppressWarnings("serial")
public abstract class HttpErrorException extends DeclaredErrorException {
    private final int status;
    private final transient Headers headers;

    protected HttpErrorException(ErrorContext context) {
        super(context.facts(), context.facts() + ": status " + context.status());
        this.status = context.status();
        this.headers = context.headers();
    }

    public int status() {
        return status;
    }

    /** The headers received; empty on the server side. */
    public Headers headers() {
        return headers;
    }
}
