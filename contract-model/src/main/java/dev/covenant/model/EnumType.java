package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * An enumeration. It is open by nature: values the contract does not know may come from newer peers.
 *
 * @param scalar what its values are
 * @param values in the order of the contract, without duplicates and without {@code null}
 * @param open whether the contract itself allows other values ({@code anyOf: [string, enum]}; all proto3 enums)
 * @param enumeration what only proto says; present for proto enums
 */
public record EnumType(
        String name,
        boolean declared,
        Scalar scalar,
        String format,
        List<Value> values,
        boolean open,
        Docs docs,
        Optional<EnumFacts> enumeration,
        Location location)
        implements TypeDef {
    public EnumType {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param label what {@code x-enum-varnames}, {@code x-enumNames} or a {@code title} calls it; else empty
     * @param facts what only proto says; present for proto enums, whose literal is the value's name
     */
    public record Value(Literal literal, String label, Docs docs, Optional<EnumFacts.Value> facts, Location location)
            implements Located {
        /** A value of an enum that is no proto enum. */
        public Value(Literal literal, String label, Docs docs, Location location) {
            this(literal, label, docs, Optional.empty(), location);
        }
    }
}
