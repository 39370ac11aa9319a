package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * An object with declared properties; everything of its {@code allOf} is already in it.
 *
 * @param properties sorted by wire name
 * @param additional what members that are not declared must be
 * @param parents named types among its {@code allOf}, in order: a value of this type is also one of theirs
 * @param discriminator present on a base type that says how to tell its heirs apart
 * @param constraints minProperties and the like
 * @param message what only proto says; present for messages
 */
public record ObjectType(
        String name,
        boolean declared,
        List<Property> properties,
        Additional additional,
        List<String> parents,
        Optional<Discriminator> discriminator,
        Constraints constraints,
        Docs docs,
        Optional<MessageFacts> message,
        Location location)
        implements TypeDef {
    public ObjectType {
        properties = List.copyOf(properties);
        parents = List.copyOf(parents);
    }

    /** The property of this wire name. */
    public Optional<Property> property(String wireName) {
        return properties.stream().filter(p -> p.name().equals(wireName)).findFirst();
    }
}
