package dev.covenant.http;

/**
 * How one property of a form or multipart body is written where the contract departs from the default.
 *
 * @param contentType media type of the part; empty: by the value
 * @param style form bodies only
 * @param explode form bodies only
 */
public record FormField(String property, String contentType, Style style, boolean explode) {}
