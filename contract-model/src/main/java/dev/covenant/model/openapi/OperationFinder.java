package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.OperationRole;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds all operations of a contract: under paths, as webhooks, and as callbacks of others; always in the same order.
 */
final class OperationFinder {
    /** Callbacks can have callbacks; contracts that refer to themselves this way have no end. */
    private static final int CALLBACKS_DEEP = 5;

    private final ReadRun run;
    private final List<OperationSite> sites = new ArrayList<>();

    OperationFinder(ReadRun run) {
        this.run = run;
    }

    List<OperationSite> find(MappingNode root) {
        MappingNode paths = run.fields().mapping(root, "paths");
        if (paths != null) {
            tellAmbiguous(paths);
            eachItem(paths, OperationRole.CALL);
        }
        MappingNode webhooks = run.dialect().isSwagger() ? null : run.fields().mapping(root, "webhooks");
        if (webhooks == null) {
            webhooks = run.fields().mapping(root, "x-webhooks");
        }
        if (webhooks != null) {
            eachItem(webhooks, OperationRole.WEBHOOK);
        }
        return sites;
    }

    private void eachItem(MappingNode items, OperationRole role) {
        for (Entries.Entry entry : Entries.sorted(items)) {
            if (!entry.key().startsWith("x-")) {
                String path = role == OperationRole.WEBHOOK ? "/" + entry.key() : entry.key();
                item(path, entry.value(), role, OperationSite.Origin.NONE, 0);
            }
        }
    }

    private void item(String path, Node value, OperationRole role, OperationSite.Origin origin, int depth) {
        MappingNode own = run.fields().mappingOf(value, path);
        if (own == null) {
            return;
        }
        Node target = run.references().resolved(own).orElse(null);
        MappingNode item = target == null ? null : run.fields().mappingOf(target, path);
        if (item != null && !item.equals(own)) {
            methods(path, item, role, origin, depth);
        }
        // Methods beside a $ref are undefined by the specification, and meant by those who write them.
        methods(path, own, role, origin, depth);
    }

    private void methods(String path, MappingNode item, OperationRole role, OperationSite.Origin origin, int depth) {
        for (Entries.Entry entry : Entries.sorted(item)) {
            String key = entry.key();
            if (isMethod(key)) {
                operation(new Head(role, path, key.toUpperCase(Locale.ROOT), origin), item, entry.value(), depth);
            } else if (key.equals("additionalOperations") && entry.value() instanceof MappingNode more) {
                for (Entries.Entry custom : Entries.sorted(more)) {
                    operation(new Head(role, path, custom.key(), origin), item, custom.value(), depth);
                }
            }
        }
    }

    /** What is known of an operation before its text is looked at. */
    private record Head(OperationRole role, String path, String method, OperationSite.Origin origin) {}

    private static boolean isMethod(String key) {
        return switch (key) {
            case "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" -> true;
            default -> false;
        };
    }

    private void operation(Head head, MappingNode item, Node value, int depth) {
        Node target = run.references().resolved(value).orElse(null);
        MappingNode operation = target == null ? null : run.fields().mappingOf(target, head.method());
        if (operation == null) {
            return;
        }
        OperationSite site = new OperationSite(head.role(), head.path(), head.method(), item, operation, head.origin());
        sites.add(site);
        MappingNode callbacks = run.fields().mapping(operation, "callbacks");
        if (callbacks != null && depth < CALLBACKS_DEEP) {
            callbacks(site, callbacks, depth + 1);
        }
    }

    private void callbacks(OperationSite parent, MappingNode callbacks, int depth) {
        for (Entries.Entry entry : Entries.sorted(callbacks)) {
            String name = entry.key();
            Node target = run.references().resolved(entry.value()).orElse(null);
            MappingNode callback = target == null ? null : run.fields().mappingOf(target, name);
            for (Entries.Entry item : Entries.sorted(callback)) {
                if (!item.key().startsWith("x-") && !item.key().equals("$ref")) {
                    OperationSite.Origin origin = new OperationSite.Origin(parent, name);
                    item(item.key(), item.value(), OperationRole.CALLBACK, origin, depth);
                }
            }
        }
    }

    /** {@code /a/{x}} and {@code /a/{y}} are one path to whoever gets a request. */
    private void tellAmbiguous(MappingNode paths) {
        Map<String, String> known = new HashMap<>();
        for (Entries.Entry entry : Entries.sorted(paths)) {
            String path = entry.key();
            String other = path.indexOf('{') < 0 ? null : known.put(withoutNames(path), path);
            if (other != null) {
                run.findings()
                        .add(
                                DiagnosticCode.AMBIGUOUS_PATH,
                                entry.value().location(),
                                "'" + path + "' and '" + other + "' differ in the names of their variables only");
            }
        }
    }

    private static String withoutNames(String path) {
        StringBuilder rest = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            inside = inside ? c != '}' : c == '{';
            if (!inside || c == '{') {
                rest.append(c);
            }
        }
        return rest.toString();
    }
}
