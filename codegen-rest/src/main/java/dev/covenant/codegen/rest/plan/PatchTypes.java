package dev.covenant.codegen.rest.plan;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.MediaType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Objects that travel as a JSON merge patch (RFC 7396), where every member may be absent or null: they get a second class. A patch
 * reaches into objects in objects, but not into lists, which it replaces as a whole.
 */
final class PatchTypes {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private PatchTypes() {}

    static Set<String> of(Contract contract, TypeIndex index, Hierarchy hierarchy) {
        Deque<TypeRef> waiting = new ArrayDeque<>();
        for (Operation operation : contract.operations()) {
            if (operation instanceof HttpOperation http) {
                http.body()
                        .ifPresent(body -> body.content().stream()
                                .filter(PatchTypes::isMergePatch)
                                .forEach(media -> media.type().ifPresent(waiting::add)));
            }
        }
        Set<String> found = new TreeSet<>();
        while (!waiting.isEmpty()) {
            index.object(waiting.remove())
                    .filter(object -> !hierarchy.isBase(object.name()))
                    .ifPresent(object -> {
                        if (found.add(object.name())) {
                            addMembers(object, waiting);
                        }
                    });
        }
        return found;
    }

    private static void addMembers(ObjectType object, Deque<TypeRef> waiting) {
        object.properties().stream().map(Property::type).forEach(waiting::add);
    }

    static boolean isMergePatch(MediaType media) {
        String name = media.name().toLowerCase(Locale.ROOT).strip();
        return name.equals(MERGE_PATCH) || name.startsWith(MERGE_PATCH + ";");
    }
}
