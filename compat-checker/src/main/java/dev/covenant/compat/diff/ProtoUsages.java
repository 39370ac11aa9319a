package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Property;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which methods of a proto contract carry values of which types: found by walking back from the type to the methods.
 */
final class ProtoUsages {
    /** The types that have fields of a type. */
    private final Map<String, Set<String>> users = new HashMap<>();

    private final Map<String, List<Root>> roots = new HashMap<>();
    private final Map<String, ProtoTravel> known = new HashMap<>();
    private final boolean withoutMethods;

    ProtoUsages(Contract contract) {
        for (TypeDef type : contract.types().values()) {
            if (type instanceof ObjectType object) {
                object.properties().forEach(field -> edge(object.name(), field));
            }
        }
        contract.proto()
                .ifPresent(facts ->
                        facts.extensions().forEach(extension -> edge(extension.extendee(), extension.property())));
        contract.operations().forEach(this::root);
        this.withoutMethods = contract.operations().isEmpty();
    }

    /** Where a method begins to carry something. */
    private record Root(Position position, String usage) {}

    private void edge(String user, Property field) {
        named(field)
                .ifPresent(type ->
                        users.computeIfAbsent(type, t -> new HashSet<>()).add(user));
    }

    /** The full name of the type of a field, of the elements of a list, of the values of a map. */
    static Optional<String> named(Property field) {
        TypeRef type = field.type();
        if (type instanceof TypeRef.ListOf list) {
            type = list.element();
        } else if (type instanceof TypeRef.MapOf map) {
            type = map.value();
        }
        return type instanceof TypeRef.Named named ? Optional.of(named.name()) : Optional.empty();
    }

    private void root(Operation operation) {
        if (operation instanceof RpcOperation rpc) {
            root(rpc.request().name(), new Root(Position.IN, rpc.name() + " request"));
            root(rpc.response().name(), new Root(Position.OUT, rpc.name() + " response"));
        }
    }

    private void root(String type, Root root) {
        roots.computeIfAbsent(type, t -> new ArrayList<>()).add(root);
    }

    ProtoTravel of(String type) {
        return withoutMethods ? ProtoTravel.ANYWHERE : known.computeIfAbsent(type, this::walk);
    }

    private ProtoTravel walk(String start) {
        Set<String> in = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(start));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            String type = waiting.remove();
            for (Root root : roots.getOrDefault(type, List.of())) {
                (root.position() == Position.IN ? in : out).add(root.usage());
            }
            users.getOrDefault(type, Set.of()).stream().filter(seen::add).forEach(waiting::add);
        }
        return new ProtoTravel(List.copyOf(in), List.copyOf(out));
    }
}
