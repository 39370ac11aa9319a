package dev.covenant.compat;

import dev.covenant.compat.diff.ProtoChange;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;

/**
 * Which values of proto fields are written alike (protobuf.dev, "Updating A Message Type").
 */
final class Encodings {
    private Encodings() {}

    /** Whether bytes of the old type can be read as the new one. */
    static boolean sameBytes(ProtoChange.FieldType change) {
        if (change.was() == change.is()) {
            return !isNamed(change.was()) || change.sameValues();
        }
        boolean text = change.was() == FieldKind.STRING && change.is() == FieldKind.BYTES;
        return text || bytes(change.was()).equals(bytes(change.is()));
    }

    /** Whether JSON of the old type can be read as the new one, and the bytes as well. */
    static boolean sameJson(ProtoChange.FieldType change) {
        if (change.was() == change.is()) {
            return !isNamed(change.was()) || change.sameValues();
        }
        return json(change.was()).equals(json(change.is()));
    }

    private static boolean isNamed(FieldKind kind) {
        return kind == FieldKind.MESSAGE || kind == FieldKind.GROUP || kind == FieldKind.ENUM;
    }

    private static String bytes(FieldKind kind) {
        return switch (kind) {
            case INT32, INT64, UINT32, UINT64, BOOL -> "varint";
            case SINT32, SINT64 -> "zigzag";
            case FIXED32, SFIXED32 -> "fixed32";
            case FIXED64, SFIXED64 -> "fixed64";
            case DOUBLE, FLOAT, STRING, BYTES, GROUP, MESSAGE, ENUM -> kind.name();
        };
    }

    /** A 64-bit number is a text in JSON, a bool is no number. */
    private static String json(FieldKind kind) {
        return switch (kind) {
            case INT32, UINT32 -> "varint32";
            case INT64, UINT64 -> "varint64";
            case FIXED32, SFIXED32 -> "fixed32";
            case FIXED64, SFIXED64 -> "fixed64";
            case DOUBLE, FLOAT, STRING, BYTES, GROUP, MESSAGE, ENUM, BOOL, SINT32, SINT64 -> kind.name();
        };
    }

    static boolean sameBytes(ProtoChange.FieldCardinality change) {
        boolean required = change.was() == Cardinality.REQUIRED || change.is() == Cardinality.REQUIRED;
        return !required && isMany(change.was()) == isMany(change.is());
    }

    static boolean sameJson(ProtoChange.FieldCardinality change) {
        boolean maps = (change.was() == Cardinality.MAP) == (change.is() == Cardinality.MAP);
        return maps && sameBytes(change);
    }

    private static boolean isMany(Cardinality cardinality) {
        return cardinality == Cardinality.REPEATED || cardinality == Cardinality.MAP;
    }
}
