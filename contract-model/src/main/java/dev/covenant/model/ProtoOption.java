package dev.covenant.model;

/**
 * An option as it is written on an element of a proto file.
 *
 * @param name such as {@code java_package}, {@code (acme.sensitive)}; parts of {@code features} one by one, such as
 *     {@code features.field_presence} or {@code features.(pb.java).utf8_validation}
 * @param value enum values and bytes as text, messages as members by field name
 * @param location where it is written
 */
public record ProtoOption(String name, Literal value, Location location) implements Located {
    /** Its text, or its number or truth value in letters. */
    public String text() {
        return value instanceof Literal.Text text ? text.value() : value.toString();
    }
}
