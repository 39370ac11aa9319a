package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.PolicyKey;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code x-covenant} would say, in a file of its own: {@code document} has keys for the whole contract, {@code paths} for single
 * paths, {@code operations} for single operations by their name or as {@code METHOD /path}.
 */
final class Overlay {
    private static final List<String> PARTS = List.of("document", "paths", "operations");

    private final Findings findings;
    private final @Nullable MappingNode document;
    private final Map<String, MappingNode> paths = new HashMap<>();
    /** By the operations' names. */
    private final Map<String, MappingNode> operations = new HashMap<>();

    private Overlay(Findings findings, @Nullable MappingNode document) {
        this.findings = findings;
        this.document = document;
    }

    /**
     * Lays an overlay over a contract's operations.
     *
     * @param root the top of the overlay; null: there is none
     */
    static Overlay of(@Nullable Node root, ReadRun run, List<OperationSite> sites, OperationNames names) {
        Fields fields = run.fields();
        MappingNode top = root == null ? null : fields.mappingOf(root, "the overlay");
        if (top == null) {
            return new Overlay(run.findings(), null);
        }
        Overlay overlay = new Overlay(run.findings(), fields.mapping(top, "document"));
        overlay.tellUnknownParts(top);
        overlay.readPaths(fields, fields.mapping(top, "paths"), sites);
        overlay.readOperations(fields, fields.mapping(top, "operations"), sites, names);
        return overlay;
    }

    /** What it says of the whole contract. */
    @Nullable
    MappingNode document() {
        return document;
    }

    @Nullable
    MappingNode path(String path) {
        return paths.get(path);
    }

    @Nullable
    MappingNode operation(String name) {
        return operations.get(name);
    }

    private void tellUnknownParts(MappingNode top) {
        for (int i = 0; i < top.size(); i++) {
            String key = top.key(i);
            if (!PARTS.contains(key)) {
                String hint = PolicyKey.of(key).isPresent()
                        ? "say it of the whole contract: document: {" + key + ": ...}"
                        : Spelling.hint(key, PARTS);
                String message = "an overlay has no key '" + key + "', only " + String.join(", ", PARTS);
                findings.add(DiagnosticCode.BAD_OVERLAY, top.value(i).location(), message, hint);
            }
        }
    }

    private void readPaths(Fields fields, @Nullable MappingNode said, List<OperationSite> sites) {
        Set<String> known = new TreeSet<>();
        sites.forEach(site -> known.add(site.path()));
        for (int i = 0; said != null && i < said.size(); i++) {
            String path = said.key(i);
            MappingNode own = fields.mappingOf(said.value(i), path);
            if (!known.contains(path)) {
                unknown("path", path, said.value(i), known);
            } else if (own != null) {
                paths.put(path, own);
            }
        }
    }

    private void readOperations(
            Fields fields, @Nullable MappingNode said, List<OperationSite> sites, OperationNames names) {
        Map<String, String> nameOf = new HashMap<>();
        for (OperationSite site : sites) {
            nameOf.put(names.of(site), names.of(site));
            nameOf.putIfAbsent(site.method() + " " + site.path(), names.of(site));
        }
        for (int i = 0; said != null && i < said.size(); i++) {
            String key = said.key(i);
            String name = nameOf.get(canonical(key));
            MappingNode own = fields.mappingOf(said.value(i), key);
            if (name == null) {
                unknown("operation", key, said.value(i), new TreeSet<>(nameOf.keySet()));
            } else if (own != null) {
                put(name, own);
            }
        }
    }

    private void put(String name, MappingNode own) {
        MappingNode before = operations.putIfAbsent(name, own);
        if (before != null) {
            String message = "'" + name + "' is spoken of twice; the first is at " + before.location();
            findings.add(DiagnosticCode.BAD_OVERLAY, own.location(), message, "put both into one");
        }
    }

    /** {@code get  /a} as {@code GET /a}; names have no spaces before a slash. */
    private static String canonical(String key) {
        int space = key.indexOf(' ');
        String rest = space < 0 ? "" : key.substring(space).strip();
        return rest.startsWith("/") ? key.substring(0, space).toUpperCase(Locale.ROOT) + " " + rest : key;
    }

    private void unknown(String what, String key, Node at, Set<String> known) {
        findings.add(
                DiagnosticCode.UNKNOWN_OVERLAY_PLACE,
                at.location(),
                "the contract has no " + what + " '" + key + "'",
                Spelling.hint(key, known));
    }
}
