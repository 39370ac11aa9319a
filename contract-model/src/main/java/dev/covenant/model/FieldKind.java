package dev.covenant.model;

import java.util.Locale;

/**
 * The kinds of values that a proto field has, as they are encoded.
 */
public enum FieldKind {
    DOUBLE,
    FLOAT,
    INT64,
    UINT64,
    INT32,
    FIXED64,
    FIXED32,
    BOOL,
    STRING,
    /** A message between two tags: {@code group}, or {@code message_encoding = DELIMITED}. */
    GROUP,
    /** A message behind its length. */
    MESSAGE,
    BYTES,
    UINT32,
    ENUM,
    SFIXED32,
    SFIXED64,
    SINT32,
    SINT64;

    /** As proto files write it, such as {@code sfixed32}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
