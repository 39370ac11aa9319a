package dev.covenant.model.tree;

import java.util.List;

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

    @Override
    public String kindInWords() {
        return "an array";
    }
}
