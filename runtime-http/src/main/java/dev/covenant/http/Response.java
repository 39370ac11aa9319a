package dev.covenant.http;

import dev.covenant.runtime.CallFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result with what came around it.
 *
 * @param status of the answer; 0 when the value is a fallback
 * @param facts attempts made and instances tried
 */
public record Response<T extends @Nullable Object>(T value, int status, Headers headers, CallFacts facts) {
    /** Instead of a status, where no answer led to the value. */
    public static final int NO_STATUS = 0;

    /** Whether the call failed and the value is what its client gives then. */
    public boolean isFallback() {
        return status == NO_STATUS;
    }

    /**
     * A header that the contract declares.
     *
     * @throws ParameterFault when its text is not what the contract says
     */
    public <H> Optional<H> header(Parameter<H> header) {
        return headers.read(header);
    }
}
