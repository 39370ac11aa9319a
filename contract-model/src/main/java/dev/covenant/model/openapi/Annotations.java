package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Property;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keywords that hold wherever a value is described: beside a {@code $ref}, at its target, in an {@code allOf}.
 */
final class Annotations {
    private final ReadRun run;

    Annotations(ReadRun run) {
        this.run = run;
    }

    Property.Access access(List<Node> schemas) {
        boolean readOnly = false;
        boolean writeOnly = false;
        for (Node schema : schemas) {
            readOnly |= flag(schema, "readOnly");
            writeOnly |= flag(schema, "writeOnly");
        }
        if (readOnly && writeOnly) {
            run.findings()
                    .add(
                            DiagnosticCode.READ_AND_WRITE_ONLY,
                            schemas.get(0).location(),
                            "both readOnly and writeOnly, so it could never travel; taken as neither");
            return Property.Access.READ_WRITE;
        }
        if (readOnly) {
            return Property.Access.READ_ONLY;
        }
        return writeOnly ? Property.Access.WRITE_ONLY : Property.Access.READ_WRITE;
    }

    private boolean flag(Node schema, String keyword) {
        return Fields.isMeantTrue(find(schema, keyword));
    }

    /** The value of a keyword, nearest first; null when it is not there. */
    @Nullable
    Node find(Node schema, String keyword) {
        if (!(schema instanceof MappingNode mapping)) {
            return null;
        }
        Node own = mapping.get(keyword);
        if (own != null || !(mapping.has("$ref") || mapping.has("allOf"))) {
            return own;
        }
        return search(mapping, keyword);
    }

    private @Nullable Node search(MappingNode start, String keyword) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            if (waiting.remove() instanceof MappingNode mapping && seen.add(mapping)) {
                Node value = mapping.get(keyword);
                if (value != null) {
                    return value;
                }
                ScalarNode ref = References.refOf(mapping);
                if (ref != null) {
                    run.references().target(ref).ifPresent(waiting::add);
                }
                if (mapping.get("allOf") instanceof SequenceNode parts) {
                    waiting.addAll(parts.items());
                }
            }
        }
        return null;
    }
}
