package dev.covenant.codegen.rest.plan;

import dev.covenant.model.Contract;
import dev.covenant.model.Discriminator;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.UnionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which discriminator values mean which type, over all unions and bases of a contract. The tag is data: it is a member of the object
 * like any other, also where the contract forgot to declare it.
 */
final class Tags {
    private final Contract contract;
    private final Hierarchy hierarchy;
    private final Map<String, Map<String, Set<String>>> byType = new HashMap<>();

    private Tags(Contract contract, Hierarchy hierarchy) {
        this.contract = contract;
        this.hierarchy = hierarchy;
    }

    static Tags of(Contract contract, TypeIndex index, Hierarchy hierarchy) {
        Tags tags = new Tags(contract, hierarchy);
        for (TypeDef type : contract.types().values()) {
            if (type instanceof UnionType union && union.discriminator().isPresent()) {
                String property = union.discriminator().get().property();
                union.variants()
                        .forEach(variant -> index.object(variant.type())
                                .ifPresent(object -> tags.add(object.name(), property, variant.tags())));
            } else if (type instanceof ObjectType base && hierarchy.isBase(base.name())) {
                String property = base.discriminator().orElseThrow().property();
                tags.add(base.name(), property, Set.of());
                hierarchy.heirs(base.name()).forEach(heir -> tags.add(heir, property, Set.of()));
                tags.ofBase(base).forEach((tag, heir) -> tags.add(heir, property, Set.of(tag)));
            }
        }
        return tags;
    }

    private void add(String type, String property, Iterable<String> tags) {
        Set<String> known =
                byType.computeIfAbsent(type, t -> new TreeMap<>()).computeIfAbsent(property, p -> new TreeSet<>());
        tags.forEach(known::add);
    }

    /** Heirs of a base by tag; an heir that the mapping does not name has its own name as tag. */
    Map<String, String> ofBase(ObjectType base) {
        Discriminator discriminator = base.discriminator().orElseThrow();
        Map<String, String> heirs = new TreeMap<>();
        Set<String> named = new HashSet<>();
        discriminator.mapping().forEach((tag, type) -> {
            if (hierarchy.heirs(base.name()).contains(type)) {
                heirs.put(tag, type);
            }
            named.add(type);
        });
        for (String heir : hierarchy.heirs(base.name())) {
            if (!named.contains(heir) && contract.type(heir).declared()) {
                heirs.putIfAbsent(heir, heir);
            }
        }
        return heirs;
    }

    /** For a type, the discriminator properties that it is told by, with the values that mean it. */
    Map<String, Set<String>> of(String type) {
        return byType.getOrDefault(type, Map.of());
    }
}
