package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Property;
import dev.covenant.model.RpcOperation;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods of a proto contract carry values of which types: found by walking back from the type to the methods.
 */
final class ProtoUsages {
    /** The types that have fields of a type. */
    private final Map<String, Set<String>> users = new HashMap<>();

    private final Map<String, List<Root>> roots = new HashMap<>();
    private final Map<String, ProtoTravel> known = new HashMap<>();
    private final boolean withoutMethods;

    private ProtoUsages(Stream<Way> ways, boolean withoutMethods) {
        this.withoutMethods = withoutMethods;
        ways.forEach(this::add);
    }

    /** What carries values in one contract. */
    static ProtoUsages of(Contract contract) {
        return new ProtoUsages(ways(contract), contract.operations().isEmpty());
    }

    /** What carries values in both: by another way than that what has changed cannot come to who knew it before. */
    static ProtoUsages common(Contract old, Contract revised) {
        Set<Way> left = ways(revised).collect(Collectors.toSet());
        return new ProtoUsages(
                ways(old).filter(left::contains), old.operations().isEmpty());
    }

    /** Where a method begins to carry something. */
    private record Root(Position position, String usage) {}

    /**
     * How values of a type come to be part of something.
     *
     * @param user the type that has a field of it, or the method
     * @param number of the field; 0 for methods
     */
    private record Way(String type, String user, int number, Position position) {}

    private static Stream<Way> ways(Contract contract) {
        Stream<Way> fields = contract.types().values().stream()
                .filter(ObjectType.class::isInstance)
                .map(ObjectType.class::cast)
                .flatMap(object -> object.properties().stream().flatMap(field -> way(object.name(), field)));
        Stream<Way> extensions = contract.proto().stream()
                .flatMap(facts -> facts.extensions().stream())
                .flatMap(extension -> way(extension.extendee(), extension.property()));
        Stream<Way> methods = contract.operations().stream().flatMap(ProtoUsages::ways);
        return Stream.of(fields, extensions, methods).flatMap(ways -> ways);
    }

    private static Stream<Way> way(String user, Property field) {
        int number = field.field().map(FieldFacts::number).orElse(0);
        return named(field).map(type -> new Way(type, user, number, Position.NONE)).stream();
    }

    private static Stream<Way> ways(Operation operation) {
        return operation instanceof RpcOperation rpc
                ? Stream.of(
                        new Way(rpc.request().name(), rpc.name() + " request", 0, Position.IN),
                        new Way(rpc.response().name(), rpc.name() + " response", 0, Position.OUT))
                : Stream.empty();
    }

    private void add(Way way) {
        if (way.position() == Position.NONE) {
            users.computeIfAbsent(way.type(), t -> new HashSet<>()).add(way.user());
        } else {
            roots.computeIfAbsent(way.type(), t -> new ArrayList<>()).add(new Root(way.position(), way.user()));
        }
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

    ProtoTravel travel(String type) {
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
