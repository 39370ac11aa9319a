package dev.covenant.model.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array.
 */
public record SequenceNode(List<Node> items, Place place) implements Node {
    public SequenceNode {
        items = List.copyOf(items);
    }

    public int size() {
        return items.size();
    }

    /** Nodes are the same when they are written at the same place. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SequenceNode node && node.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String kindInWords() {
        return "an array";
    }
}
