package dev.covenant.model;

import java.util.Optional;

/**
 * A value outside the body of a request, or a header of a response or of a multipart part.
 *
 * @param name the name on the wire
 * @param in where it travels; {@link ParameterIn#HEADER} for response headers
 * @param required whether a call without it is wrong
 * @param type its type
 * @param style how arrays and objects are written
 * @param explode whether each item or member stands alone
 * @param allowReserved whether reserved characters of a URI go unescaped (query only)
 * @param allowEmptyValue whether an empty value may be sent
 * @param mediaType present when the value is serialised as this media type ({@code content}) instead of by style
 */
public record Parameter(
        String name,
        ParameterIn in,
        boolean required,
        TypeRef type,
        ParameterStyle style,
        boolean explode,
        boolean allowReserved,
        boolean allowEmptyValue,
        Optional<String> mediaType,
        Optional<Literal> defaultValue,
        Docs docs,
        Location location)
        implements Located {}
