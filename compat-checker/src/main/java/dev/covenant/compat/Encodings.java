package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoFieldChange;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;

/**
 * Which values of proto fields are written alike (protobuf.dev, "Updating A Message Type").
 */
final class Encodings {
    private Encodings() {}

    /** Whether bytes of the old type can be read as the new one. */
    static boolean sameBytes(ProtoFieldChange.FieldType change) {
        if (change.was() == change.is()) {
            return !isNamed(change.was()) || change.sameValues();
        }
        boolean text = change.was() == FieldKind.STRING && change.is() == FieldKind.BYTES;
        return text || bytes(change.was()).equals(bytes(change.is()));
    }

    /** Whether JSON of the old type can be read as the new one, and the bytes as well. */
    static boolean sameJson(ProtoFieldChange.FieldType change) {
        if (change.was() == change.is()) {
            return !isNamed(change.was()) || change.sameValues();
        }
        return json(change.was()).equals(json(change.is()));
    }

    /** Whether values that travel so are read as other values, though their bytes can be read (a cast in C, says protobuf.dev). */
    static boolean losesValues(ProtoFieldChange.FieldType change, Position position) {
        boolean in = !holds(change.is(), change.was());
        boolean out = !holds(change.was(), change.is());
        return switch (position) {
            case IN -> in;
            case OUT -> out;
            case BOTH, NONE -> in || out;
        };
    }

    /** Whether every value of the one kind is one of the other. */
    private static boolean holds(FieldKind large, FieldKind small) {
        if (large == FieldKind.STRING && small == FieldKind.BYTES) {
            return false;
        }
        int[] outer = range(large);
        int[] inner = range(small);
        return outer[0] <= inner[0] && outer[1] >= inner[1];
    }

    /** How far it goes: the exponents of 2 below and above zero; nothing for what is no integer. */
    private static int[] range(FieldKind kind) {
        return switch (kind) {
            case BOOL -> new int[] {0, 1};
            case INT32, SINT32, SFIXED32 -> new int[] {-31, 31};
            case UINT32, FIXED32 -> new int[] {0, 32};
            case INT64, SINT64, SFIXED64 -> new int[] {-63, 63};
            case UINT64, FIXED64 -> new int[] {0, 64};
            case DOUBLE, FLOAT, STRING, BYTES, GROUP, MESSAGE, ENUM -> new int[] {0, 0};
        };
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

    static boolean sameBytes(ProtoFieldChange.FieldCardinality change) {
        boolean required = change.was() == Cardinality.REQUIRED || change.is() == Cardinality.REQUIRED;
        return !required && isMany(change.was()) == isMany(change.is());
    }

    static boolean sameJson(ProtoFieldChange.FieldCardinality change) {
        boolean maps = (change.was() == Cardinality.MAP) == (change.is() == Cardinality.MAP);
        return maps && sameBytes(change);
    }

    private static boolean isMany(Cardinality cardinality) {
        return cardinality == Cardinality.REPEATED || cardinality == Cardinality.MAP;
    }
}
