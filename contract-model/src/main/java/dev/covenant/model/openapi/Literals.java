package dev.covenant.model.openapi;

import dev.covenant.model.Literal;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of a contract as {@link Literal}s.
 */
final class Literals {
    private Literals() {}

    static Literal of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return ofScalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<Literal> items = new ArrayList<>(sequence.size());
            sequence.items().forEach(item -> items.add(of(item)));
            return new Literal.Items(items);
        }
        MappingNode mapping = (MappingNode) node;
        Map<String, Literal> members = new LinkedHashMap<>();
        for (int i = 0; i < mapping.size(); i++) {
            members.put(mapping.key(i), of(mapping.value(i)));
        }
        return new Literal.Members(members);
    }

    private static Literal ofScalar(ScalarNode scalar) {
        return switch (scalar.kind()) {
            case TEXT -> new Literal.Text(scalar.text());
            case NUMBER -> new Literal.Number(scalar.number());
            case BOOLEAN -> new Literal.Bool(scalar.isTrue());
            case NULL -> new Literal.Null();
        };
    }
}
