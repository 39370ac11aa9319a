package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * What only proto says of a field or extension.
 *
 * @param number what stands for it in bytes
 * @param kind the kind of its value; of the elements of a list, of the values of a map
 * @param mapKey the kind of a map's keys, for maps only
 * @param cardinality how often it is there, and whether its absence can be told
 * @param packed whether its elements are written as one block
 * @param jsonName what it is called in JSON
 * @param jsonNameWritten whether the file says so, rather than the rule
 * @param oneof the oneof it is a member of, leaving out those that protoc makes for fields with a label
 * @param utf8Validated whether a text that is not UTF-8 is refused
 * @param languages what single target languages make of it
 * @param behaviors {@code google.api.field_behavior} in the order of the file, such as {@code REQUIRED}, {@code OUTPUT_ONLY}
 * @param otherRules rules of protovalidate ({@code buf.validate}) or PGV ({@code validate.rules}) that {@link Constraints} cannot say
 * @param options everything that is written as an option
 * @param places where its parts stand
 */
public record FieldFacts(
        int number,
        FieldKind kind,
        Optional<FieldKind> mapKey,
        Cardinality cardinality,
        boolean packed,
        String jsonName,
        boolean jsonNameWritten,
        Optional<String> oneof,
        boolean utf8Validated,
        Languages languages,
        List<String> behaviors,
        List<OtherRule> otherRules,
        ProtoOptions options,
        Places places) {
    public FieldFacts {
        behaviors = List.copyOf(behaviors);
        otherRules = List.copyOf(otherRules);
    }

    /** How often a field is there, and whether its absence can be told from its default. */
    public enum Cardinality {
        /** Once or not; its absence can be told. Also members of oneofs, and messages. */
        EXPLICIT,
        /** Once or not; its absence is its default. */
        IMPLICIT,
        /** Once; a message without it cannot be parsed. */
        REQUIRED,
        REPEATED,
        MAP
    }

    /**
     * What single target languages make of a field.
     *
     * @param cppString {@code STRING}, {@code CORD}, {@code STRING_PIECE} or {@code VIEW}; empty for what is neither string nor bytes
     * @param jsType {@code JS_NORMAL}, {@code JS_STRING} or {@code JS_NUMBER}
     * @param javaUtf8 whether Java refuses text that is not UTF-8
     */
    public record Languages(String cppString, String jsType, boolean javaUtf8) {}

    /**
     * A rule about values that is recognised and not checked.
     *
     * @param name such as {@code buf.validate.field.string.email}
     * @param value as written
     */
    public record OtherRule(String name, Literal value, Location location) implements Located {}

    /** Where the parts of a field stand; what is not written is where the field begins. */
    public record Places(Location name, Location number, Location label, Location type, Location jsonName) {}
}
