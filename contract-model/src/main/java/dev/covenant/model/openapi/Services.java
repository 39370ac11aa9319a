package dev.covenant.model.openapi;

import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Info;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Service;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups operations into services by their first tag.
 */
final class Services {
    private final ReadRun run;
    private final Info info;
    private final Map<String, MappingNode> tags = new HashMap<>();
    private final Map<String, List<HttpOperation>> groups = new TreeMap<>();
    private final Map<String, String> tagOf = new HashMap<>();

    Services(ReadRun run, MappingNode root, Info info) {
        this.run = run;
        this.info = info;
        for (Node item : run.fields().items(root, "tags")) {
            MappingNode tag = run.fields().mappingOf(item, "tags");
            if (tag != null) {
                tags.putIfAbsent(run.fields().text(tag, "name"), tag);
            }
        }
    }

    /**
     * @param tag the tag to group by when the operation has none; empty for the contract's title
     */
    void add(HttpOperation operation, String tag) {
        String own = operation.tags().isEmpty() ? tag : operation.tags().get(0);
        String group = own.isBlank() ? title() : own;
        String name = switch (operation.role()) {
            case CALL -> group;
            case CALLBACK -> group + " callbacks";
            case WEBHOOK -> group + " webhooks";
        };
        // A tag that is called like the callbacks of another still has services of its own.
        String key = name + '\0' + operation.role();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(operation);
        tagOf.put(key, own);
    }

    private String title() {
        return info.title().isBlank() ? "Api" : info.title();
    }

    List<Service> all() {
        List<Service> services = new ArrayList<>();
        groups.forEach((key, operations) -> {
            operations.sort(Services::compare);
            MappingNode tag = tags.get(tagOf.getOrDefault(key, ""));
            Docs docs = tag == null ? Docs.none() : run.docs().of(tag);
            Location at = tag == null ? operations.get(0).location() : tag.location();
            OperationRole role = operations.get(0).role();
            String name = key.substring(0, key.indexOf('\0'));
            services.add(new Service(name, role, docs, List.<Operation>copyOf(operations), at));
        });
        return services;
    }

    private static int compare(HttpOperation a, HttpOperation b) {
        int order = a.path().text().compareTo(b.path().text());
        order = order != 0 ? order : a.method().compareTo(b.method());
        return order != 0 ? order : a.name().compareTo(b.name());
    }
}
