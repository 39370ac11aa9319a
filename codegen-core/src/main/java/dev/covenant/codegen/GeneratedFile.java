package dev.covenant.codegen;

import java.nio.charset.StandardCharsets;

/**
 * One file to be written.
 *
 * @param path relative to the output folder, parts separated by {@code /}
 * @param content the text; lines end with a line feed
 */
public record GeneratedFile(String path, String content) {
    /** The bytes on disk: UTF-8. */
    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
