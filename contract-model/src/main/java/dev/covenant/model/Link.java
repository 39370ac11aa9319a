package dev.covenant.model;

import java.util.Map;
import java.util.Optional;

/**
 * What may be called after an answer, and with what from it.
 *
 * @param name the name of the link in its response
 * @param target the operationId it leads to, or the operationRef as written
 * @param parameters runtime expressions or constants as written, by the parameter they are for
 * @param body the runtime expression or constant for the request body, as written
 */
public record Link(String name, String target, Map<String, String> parameters, Optional<String> body, Location location)
        implements Located {
    public Link {
        parameters = Ordered.copyOf(parameters);
    }
}
