package dev.covenant.model;

import java.util.List;

/**
 * The body of a request.
 *
 * @param required whether it must be sent
 * @param content one entry a media type, sorted by name
 */
public record RequestBody(boolean required, List<MediaType> content, Docs docs, Location location) implements Located {
    public RequestBody {
        content = List.copyOf(content);
    }
}
