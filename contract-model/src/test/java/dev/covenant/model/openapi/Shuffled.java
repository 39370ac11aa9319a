package dev.covenant.model.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The same JSON with the keys of all objects in another order.
 */
final class Shuffled {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shuffled() {}

    static String of(JsonNode tree, long seed) {
        return shuffled(tree, new Random(seed)).toPrettyString();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(shuffled(item, random)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        Collections.shuffle(keys, random);
        ObjectNode object = JSON.createObjectNode();
        keys.forEach(key -> object.set(key, shuffled(node.get(key), random)));
        return object;
    }

    /** The tree of a file as this reader sees it, so that YAML can be shuffled, too. */
    static JsonNode tree(dev.covenant.model.tree.Node node) {
        if (node instanceof dev.covenant.model.tree.MappingNode mapping) {
            ObjectNode object = JSON.createObjectNode();
            for (int i = 0; i < mapping.size(); i++) {
                object.set(mapping.key(i), tree(mapping.value(i)));
            }
            return object;
        }
        if (node instanceof dev.covenant.model.tree.SequenceNode sequence) {
            ArrayNode array = JSON.createArrayNode();
            sequence.items().forEach(item -> array.add(tree(item)));
            return array;
        }
        Literal literal = Literals.of(node);
        if (literal instanceof Literal.Text text) {
            return JSON.getNodeFactory().textNode(text.value());
        }
        if (literal instanceof Literal.Bool bool) {
            return JSON.getNodeFactory().booleanNode(bool.value());
        }
        return literal instanceof Literal.Number number
                ? number(number.value(), number.text())
                : JSON.getNodeFactory().nullNode();
    }

    private static JsonNode number(BigDecimal value, String text) {
        boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return whole
                ? JSON.getNodeFactory().numberNode(value.toBigInteger())
                : JSON.getNodeFactory().numberNode(value);
    }
}
