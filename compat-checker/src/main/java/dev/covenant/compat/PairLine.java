package dev.covenant.compat;

import dev.covenant.model.ReadLimits;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import dev.covenant.model.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of pairs: {@code {id, old, new, today?, only?}}.
 *
 * @param only the folders of both sides that count; empty when all do
 */
record PairLine(String id, Optional<String> old, Optional<String> revised, Optional<String> today, List<String> only) {
    /** The line; absent when it is no JSON object. */
    static Optional<PairLine> parse(String line) {
        Optional<Node> node = new TreeReader(ReadLimits.defaults(), new Findings(false))
                .read("pairs.json", line.getBytes(StandardCharsets.UTF_8));
        return node.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .map(PairLine::of);
    }

    private static PairLine of(MappingNode pair) {
        return new PairLine(
                text(pair, "id").orElse(""),
                text(pair, "old"),
                text(pair, "new"),
                text(pair, "today"),
                texts(pair.get("only")));
    }

    private static Optional<String> text(MappingNode pair, String key) {
        return pair.get(key) instanceof ScalarNode scalar && scalar.isText()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static List<String> texts(@Nullable Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.items().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(item -> ((ScalarNode) item).text())
                        .toList()
                : List.of();
    }
}
