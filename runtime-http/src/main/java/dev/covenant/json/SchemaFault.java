package dev.covenant.json;

/**
 * One way in which a value does not follow its schema.
 *
 * @param pointer the JSON pointer (RFC 6901) of the value at fault; empty for the whole
 * @param keyword the schema's keyword that it breaks, such as {@code maxLength}
 * @param message what was expected and what was found
 */
public record SchemaFault(String pointer, String keyword, String message) {}
