package dev.covenant.model;

import java.util.List;

/**
 * An answer that the contract declares.
 *
 * @param status {@code 200}, {@code 4XX} or {@code default}
 * @param headers sorted by name
 * @param content one entry a media type, sorted by name; empty: no body
 * @param links operations that may be called next, sorted by name
 */
public record Response(
        String status, List<Parameter> headers, List<MediaType> content, List<Link> links, Docs docs, Location location)
        implements Located {
    public Response {
        headers = List.copyOf(headers);
        content = List.copyOf(content);
        links = List.copyOf(links);
    }

    /** Without links. */
    public Response(String status, List<Parameter> headers, List<MediaType> content, Docs docs, Location location) {
        this(status, headers, content, List.of(), docs, location);
    }

    public boolean isDefault() {
        return status.equals("default");
    }

    /** {@code 2XX}, {@code 4XX} and the like. */
    public boolean isRange() {
        return status.endsWith("XX");
    }
}
