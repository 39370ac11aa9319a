package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * How one property of a form or multipart body is written.
 *
 * @param contentType the media type(s) of the part, as written
 * @param style for form bodies
 * @param explode for form bodies
 * @param headers of a multipart part
 */
public record Encoding(
        Optional<String> contentType,
        Optional<ParameterStyle> style,
        Optional<Boolean> explode,
        boolean allowReserved,
        List<Parameter> headers,
        Location location)
        implements Located {
    public Encoding {
        headers = List.copyOf(headers);
    }
}
