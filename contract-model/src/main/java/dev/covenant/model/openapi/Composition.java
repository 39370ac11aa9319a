package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema with an {@code allOf} is composed of, for who compares it with another one.
 */
final class Composition {
    private Composition() {}

    /** Empty for a schema without {@code allOf}. */
    static List<Assertion> of(Node schema) {
        if (!(schema instanceof MappingNode mapping) || !(mapping.get("allOf") instanceof SequenceNode parts)) {
            return List.of();
        }
        Set<String> members = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> beside = words(mapping);
        for (Node part : parts.items()) {
            members.add(label(part));
            (Keywords.isTrivial(part) ? words : beside).addAll(words(part));
        }
        // What is said beside the list is one more member.
        members.add(said(mapping));
        members.remove("");
        boolean describing = parts.items().stream().allMatch(Keywords::isTrivial);
        return List.of(new Assertion.Composed(members, words, beside, describing));
    }

    /** What describes values without asking anything of them. */
    private static Set<String> words(Node schema) {
        Set<String> words = new HashSet<>();
        if (schema instanceof MappingNode mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                if (Keywords.describes(mapping.key(i))) {
                    Node value = mapping.value(i);
                    String text = value instanceof ScalarNode scalar ? scalar.text() : value.kindInWords();
                    words.add(mapping.key(i) + ": " + text);
                }
            }
        }
        return words;
    }

    private static String label(Node part) {
        ScalarNode ref = References.refOf(part);
        if (ref != null) {
            return ref.text();
        }
        if (!(part instanceof MappingNode mapping)) {
            return part.kindInWords();
        }
        String said = said(mapping);
        boolean rest = said.isEmpty() && (mapping.has("type") || mapping.has("allOf"));
        return rest ? "type" : said;
    }

    /** The keywords that say something of values, and the names of properties; empty where only words are said. */
    private static String said(MappingNode schema) {
        Set<String> keywords = new TreeSet<>();
        for (int i = 0; i < schema.size(); i++) {
            String key = schema.key(i);
            boolean type = key.equals("type") || key.equals("allOf") || key.equals("discriminator");
            if (schema.value(i) instanceof MappingNode properties && key.equals("properties")) {
                for (int k = 0; k < properties.size(); k++) {
                    keywords.add("." + properties.key(k));
                }
            } else if (!type && (Keywords.shapes(key) || Keywords.asserts(key))) {
                keywords.add(key);
            }
        }
        return keywords.isEmpty() ? "" : keywords.toString();
    }
}
