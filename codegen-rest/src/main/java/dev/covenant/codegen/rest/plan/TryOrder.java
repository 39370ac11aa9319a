package dev.covenant.codegen.rest.plan;

import dev.covenant.json.JsonKind;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which variants are tried where nothing tells them apart: those that accept less come first, else the contract's order.
 */
final class TryOrder {
    /** More than this are tried in the contract's order: comparing all pairs would take long. */
    private static final int MAX_COMPARED = 60;

    private TryOrder() {}

    static List<VariantPlan> of(List<VariantPlan> variants) {
        List<VariantPlan> byRank = variants.stream()
                .sorted(Comparator.comparingInt(TryOrder::rank))
                .toList();
        if (byRank.size() > MAX_COMPARED) {
            return byRank;
        }
        List<VariantPlan> open = new ArrayList<>(byRank);
        List<VariantPlan> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            VariantPlan next =
                    open.stream().filter(v -> isNext(v, open)).findFirst().orElse(open.get(0));
            ordered.add(next);
            open.remove(next);
        }
        return ordered;
    }

    private static boolean isNext(VariantPlan variant, List<VariantPlan> open) {
        return open.stream().noneMatch(other -> takesFor(variant, other) && !takesFor(other, variant));
    }

    /** How much a variant accepts of its kind. */
    private static int rank(VariantPlan variant) {
        if (variant.definition().isPresent()) {
            return variant.definition().get() instanceof UnionType union ? rank(union) : 0;
        }
        if (variant.javaType().equals(JavaTypes.VALUE)) {
            return 5;
        }
        return isWidest(variant) ? 3 : 1;
    }

    private static int rank(UnionType union) {
        return union.kind() == UnionType.Kind.ONE_OF ? 2 : 4;
    }

    /** Any text, any number, any object. */
    private static boolean isWidest(VariantPlan variant) {
        return variant.javaType().equals(ScalarType.TEXT.boxed())
                || variant.javaType().equals(ScalarType.DECIMAL.boxed())
                || variant.kinds().equals(Set.of(JsonKind.OBJECT));
    }

    /** Whether the one would accept values that are meant to be the other. */
    static boolean takesFor(VariantPlan one, VariantPlan other) {
        Optional<ObjectType> first = object(one);
        Optional<ObjectType> second = object(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        Set<String> known =
                second.get().properties().stream().map(Property::name).collect(Collectors.toSet());
        return first.get().properties().stream()
                .filter(Property::required)
                .allMatch(property -> known.contains(property.name()));
    }

    static Optional<ObjectType> object(VariantPlan variant) {
        return variant.definition().filter(ObjectType.class::isInstance).map(ObjectType.class::cast);
    }
}
