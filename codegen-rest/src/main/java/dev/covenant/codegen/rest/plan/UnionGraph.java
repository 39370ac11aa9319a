package dev.covenant.codegen.rest.plan;

import dev.covenant.model.Contract;
import dev.covenant.model.TypeDef;
import dev.covenant.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unions within unions. A union inside another becomes an interface that extends the other's; where unions contain each other in a
 * circle, each of them has the variants of all instead.
 */
final class UnionGraph {
    private final TypeIndex index;
    private final Map<String, Set<String>> reached = new HashMap<>();

    private UnionGraph(TypeIndex index) {
        this.index = index;
    }

    static UnionGraph of(Contract contract, TypeIndex index) {
        UnionGraph graph = new UnionGraph(index);
        for (TypeDef type : contract.types().values()) {
            if (type instanceof UnionType union && isSealed(union, index)) {
                graph.reached.put(union.name(), graph.walk(union));
            }
        }
        return graph;
    }

    /**
     * Whether values are exactly one variant. An anyOf whose discriminator tells all its variants is as good as a oneOf.
     */
    static boolean isSealed(UnionType union, TypeIndex index) {
        if (union.kind() == UnionType.Kind.ONE_OF) {
            return true;
        }
        return union.discriminator().isPresent()
                && union.variants().stream()
                        .allMatch(v ->
                                !v.tags().isEmpty() && index.object(v.type()).isPresent());
    }

    /** The variants with circles opened, in order. */
    List<UnionType.Variant> variants(UnionType union) {
        List<UnionType.Variant> found = new ArrayList<>();
        collect(union, union, new HashSet<>(), found);
        return found;
    }

    private void collect(UnionType start, UnionType union, Set<String> passed, List<UnionType.Variant> found) {
        if (!passed.add(union.name())) {
            return;
        }
        for (UnionType.Variant variant : union.variants()) {
            Optional<UnionType> inner = sealed(variant).filter(other -> circular(start, other));
            if (inner.isPresent()) {
                collect(start, inner.get(), passed, found);
            } else {
                found.add(variant);
            }
        }
    }

    private boolean circular(UnionType one, UnionType other) {
        return one.name().equals(other.name())
                || (reached(one).contains(other.name()) && reached(other).contains(one.name()));
    }

    private Set<String> reached(UnionType union) {
        return reached.getOrDefault(union.name(), Set.of());
    }

    private Set<String> walk(UnionType start) {
        Set<String> found = new HashSet<>();
        Deque<UnionType> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (UnionType.Variant variant : waiting.remove().variants()) {
                sealed(variant).filter(inner -> found.add(inner.name())).ifPresent(waiting::add);
            }
        }
        return found;
    }

    private Optional<UnionType> sealed(UnionType.Variant variant) {
        return index.definition(variant.type())
                .filter(UnionType.class::isInstance)
                .map(UnionType.class::cast)
                .filter(union -> isSealed(union, index));
    }
}
