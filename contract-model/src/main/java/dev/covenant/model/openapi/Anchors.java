package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names that schemas give to themselves with {@code $id}, {@code $anchor} and {@code $dynamicAnchor}. A document is
 * searched when something in it is asked for by such a name, and then once.
 */
final class Anchors {
    /** Before names that are there more than once. */
    private static final String REPEATED = "!";

    private final Documents documents;
    private final Map<Node, Map<String, Node>> byDocument = new HashMap<>();

    Anchors(Documents documents) {
        this.documents = documents;
    }

    /** The schema below this one that has this anchor. */
    Optional<Node> named(Node root, String anchor) {
        return Optional.ofNullable(of(root).get("#" + anchor));
    }

    /** Whether exactly one schema below this one has the anchor, which is given with its number sign. */
    boolean isUnique(Node root, String anchor) {
        return of(root).containsKey(anchor) && !of(root).containsKey(REPEATED + anchor);
    }

    /** The schema in the same document whose {@code $id} is this address. */
    Optional<Node> identified(String address, ScalarNode ref) {
        if (address.indexOf(':') < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(of(documents.of(ref.place()).root()).get(address));
    }

    private Map<String, Node> of(Node root) {
        Map<String, Node> known = byDocument.get(root);
        if (known == null) {
            known = search(root);
            byDocument.put(root, known);
        }
        return known;
    }

    private static Map<String, Node> search(Node root) {
        Map<String, Node> found = new HashMap<>();
        Map<Node, Boolean> seen = new HashMap<>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (seen.put(node, true) != null) {
                continue;
            }
            if (node instanceof SequenceNode sequence) {
                waiting.addAll(sequence.items());
            } else if (node instanceof MappingNode mapping) {
                note(mapping, found);
                for (int i = 0; i < mapping.size(); i++) {
                    waiting.add(mapping.value(i));
                }
            }
        }
        return found;
    }

    private static void note(MappingNode mapping, Map<String, Node> found) {
        note(mapping, "$anchor", "#", found);
        note(mapping, "$dynamicAnchor", "#", found);
        note(mapping, "$id", "", found);
    }

    private static void note(MappingNode mapping, String key, String prefix, Map<String, Node> found) {
        if (mapping.get(key) instanceof ScalarNode name && name.isText()) {
            String text = name.text();
            String known = prefix + (text.endsWith("#") ? text.substring(0, text.length() - 1) : text);
            if (found.putIfAbsent(known, mapping) != null) {
                found.put(REPEATED + known, mapping);
            }
        }
    }
}
