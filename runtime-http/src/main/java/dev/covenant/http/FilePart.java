package dev.covenant.http;

/**
 * Bytes in a multipart body.
 *
 * @param filename sent as it is; empty: none. On the server it is what the caller said: never a path to be trusted
 * @param body its bytes and media type
 */
public record FilePart(String filename, Body body) {
    /** Without a file name. */
    public static FilePart of(Body body) {
        return new FilePart("", body);
    }
}
