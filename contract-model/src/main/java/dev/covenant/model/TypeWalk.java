package dev.covenant.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The named types that can be reached from some uses, found without recursion.
 */
final class TypeWalk {
    private final Contract contract;
    private final Set<String> reached = new HashSet<>();
    private final Deque<TypeRef> waiting = new ArrayDeque<>();

    TypeWalk(Contract contract) {
        this.contract = contract;
    }

    Set<String> reached() {
        return Set.copyOf(reached);
    }

    void fromContent(List<MediaType> content) {
        for (MediaType media : content) {
            media.type().ifPresent(this::from);
            media.itemType().ifPresent(this::from);
        }
    }

    void from(TypeRef start) {
        waiting.add(start);
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
    }

    private void visit(TypeRef ref) {
        if (ref instanceof TypeRef.ListOf list) {
            waiting.add(list.element());
        } else if (ref instanceof TypeRef.MapOf map) {
            waiting.add(map.value());
        } else if (ref instanceof TypeRef.Named named && reached.add(named.name())) {
            expand(contract.type(named.name()));
        }
    }

    private void expand(TypeDef type) {
        if (type instanceof AliasType alias) {
            waiting.add(alias.target());
        } else if (type instanceof UnionType union) {
            union.variants().forEach(v -> waiting.add(v.type()));
        } else if (type instanceof ObjectType object) {
            object.properties().forEach(p -> waiting.add(p.type()));
            if (object.additional() instanceof Additional.Typed typed) {
                waiting.add(typed.type());
            }
        }
    }
}
