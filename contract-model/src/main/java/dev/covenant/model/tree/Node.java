package dev.covenant.model.tree;

import dev.covenant.model.Located;
import dev.covenant.model.Location;

/**
 * A value of a JSON or YAML file. YAML aliases share the node of their anchor, whose place is where it is written.
 */
public sealed interface Node extends Located permits ScalarNode, SequenceNode, MappingNode {
    /** Where it is written. */
    Place place();

    /** What kind of value this is, in words for a message: {@code text}, {@code a number}, {@code an object}, ... */
    String kindInWords();

    @Override
    default Location location() {
        return place().location();
    }
}
