package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code name[a]=1&name[b][c]=2}. Arrays may come in any of the ways in use: the name repeated, empty brackets
 * ({@code name[a][]=1}), or an index, whose gaps are closed.
 */
final class DeepObjectReader {
    private static final int DEEPEST = 64;
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final ShapedText texts;

    DeepObjectReader(String name) {
        this.texts = new ShapedText(name);
    }

    /** What stands below a name. */
    private static final class Node {
        private final Map<String, Node> inner = new LinkedHashMap<>();
        private final List<String> values = new ArrayList<>(1);
    }

    /** Null when no pair belongs to the parameter. */
    @Nullable
    JsonValue read(RawPairs pairs, Shape shape) {
        Node root = new Node();
        String prefix = texts.name() + "[";
        for (RawPairs.Pair pair : pairs) {
            if (pair.name().equals(texts.name())) {
                root.values.add(text(pair, pairs, ""));
            } else if (pair.name().startsWith(prefix) && pair.name().endsWith("]")) {
                add(root, pair, pairs);
            }
        }
        return root.inner.isEmpty() && root.values.isEmpty() ? null : value(root, shape, "");
    }

    private void add(Node root, RawPairs.Pair pair, RawPairs pairs) {
        String path =
                pair.name().substring(texts.name().length() + 1, pair.name().length() - 1);
        String[] names = path.split("]\\[", -1);
        Node node = root;
        for (String name : names) {
            node = node.inner.computeIfAbsent(name, key -> new Node());
        }
        if (names.length > DEEPEST) {
            throw new ParameterFault(texts.name(), "", "is more than " + DEEPEST + " levels deep");
        }
        node.values.add(text(pair, pairs, "/" + String.join("/", names)));
    }

    private String text(RawPairs.Pair pair, RawPairs pairs, String pointer) {
        String text = pairs.decode(pair.raw());
        if (text == null) {
            throw new ParameterFault(texts.name(), pointer, "is not percent-encoded UTF-8");
        }
        return text;
    }

    private JsonValue value(Node node, Shape shape, String pointer) {
        if (shape instanceof Shape.Items items) {
            return array(node, items, pointer);
        }
        if (node.inner.isEmpty()) {
            return text(node, shape, pointer);
        }
        if (!node.values.isEmpty()) {
            throw new ParameterFault(texts.name(), pointer, "is given both as a value and as an object");
        }
        Shape.Members members = shape instanceof Shape.Members listed ? listed : Shape.Members.ANYTHING;
        Map<String, JsonValue> values = new LinkedHashMap<>();
        node.inner.forEach((name, inner) ->
                values.put(name, value(inner, members.member(name), pointer + "/" + Pointers.token(name))));
        return JsonObject.of(values);
    }

    private JsonValue text(Node node, Shape shape, String pointer) {
        if (node.values.size() == 1) {
            return texts.value(shape, node.values.get(0), pointer);
        }
        if (shape.equals(Shape.ANY)) {
            return texts.array(shape, node.values, pointer);
        }
        throw new ParameterFault(texts.name(), pointer, "is given " + node.values.size() + " times");
    }

    private JsonValue array(Node node, Shape.Items shape, String pointer) {
        List<JsonValue> elements = new ArrayList<>(
                texts.array(shape.element(), node.values, pointer).elements());
        for (Map.Entry<String, Node> entry : node.inner.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_NUMBER))
                .toList()) {
            String index = entry.getKey();
            Node inner = entry.getValue();
            String place = pointer + "/" + elements.size();
            if (index.isEmpty() && inner.inner.isEmpty()) {
                elements.addAll(
                        texts.array(shape.element(), inner.values, place).elements());
            } else if (!index.isEmpty() && index.chars().allMatch(c -> c >= '0' && c <= '9')) {
                elements.add(value(inner, shape.element(), place));
            } else {
                throw new ParameterFault(texts.name(), place, "'" + HeaderText.visible(index) + "' is not an index");
            }
        }
        return JsonArray.of(elements);
    }
}
