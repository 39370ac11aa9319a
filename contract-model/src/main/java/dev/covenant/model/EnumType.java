package dev.covenant.model;

import java.util.List;

/**
 * An enumeration. It is open by nature: values the contract does not know may come from newer peers.
 *
 * @param scalar what its values are
 * @param values in the order of the contract, without duplicates and without {@code null}
 * @param open whether the contract itself allows other values ({@code anyOf: [string, enum]})
 */
public record EnumType(
        String name,
        boolean declared,
        Scalar scalar,
        String format,
        List<Value> values,
        boolean open,
        Docs docs,
        Location location)
        implements TypeDef {
    public EnumType {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param label what {@code x-enum-varnames}, {@code x-enumNames} or a {@code title} calls it; else empty
     */
    public record Value(Literal literal, String label, Docs docs, Location location) implements Located {}
}
