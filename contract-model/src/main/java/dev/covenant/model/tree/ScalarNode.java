package dev.covenant.model.tree;

import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param kind what JSON takes it for
 * @param text as written, without quotes and escapes; for numbers see {@link #number()}
 * @param plain whether it is a YAML scalar without quotes, whose kind the author may have meant otherwise
 */
public record ScalarNode(Kind kind, String text, boolean plain, Place place) implements Node {
    /** The kinds of single values of JSON. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isNull() {
        return kind == Kind.NULL;
    }

    public boolean isBoolean() {
        return kind == Kind.BOOLEAN;
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return kind == Kind.BOOLEAN && (text.charAt(0) == 't' || text.charAt(0) == 'T');
    }

    /**
     * The number as JSON writes it: {@code 0x1F} is {@code 31}, {@code 010} is {@code 10}, {@code .5} is {@code 0.5}.
     *
     * @throws IllegalStateException when this is no number
     */
    public String number() {
        if (!isNumber()) {
            throw new IllegalStateException("not a number: " + text);
        }
        return plain ? YamlScalars.jsonNumber(text) : text;
    }

    /** Nodes are the same when they are written at the same place. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScalarNode node && node.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String kindInWords() {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }
}
