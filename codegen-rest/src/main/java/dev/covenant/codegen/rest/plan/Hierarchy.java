package dev.covenant.codegen.rest.plan;

import dev.covenant.model.Contract;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which objects are bases, that is: have a discriminator and heirs, so that a value said to be one of them may be any of the heirs.
 */
final class Hierarchy {
    private final Map<String, List<String>> heirs = new TreeMap<>();
    private final Map<String, List<String>> bases = new TreeMap<>();

    private Hierarchy() {}

    static Hierarchy of(Contract contract, TypeIndex index) {
        Hierarchy hierarchy = new Hierarchy();
        for (TypeDef type : contract.types().values()) {
            if (type instanceof ObjectType heir && index.hasClass(heir)) {
                hierarchy.place(heir, ancestors(heir, contract));
            }
        }
        return hierarchy;
    }

    private void place(ObjectType heir, Set<ObjectType> ancestors) {
        for (ObjectType ancestor : ancestors) {
            if (ancestor.discriminator().isPresent() && !ancestor.name().equals(heir.name())) {
                heirs.computeIfAbsent(ancestor.name(), n -> new ArrayList<>()).add(heir.name());
                bases.computeIfAbsent(heir.name(), n -> new ArrayList<>()).add(ancestor.name());
            }
        }
    }

    /** All objects that the type inherits from; none when it inherits from itself, which has no sense. */
    private static Set<ObjectType> ancestors(ObjectType type, Contract contract) {
        Set<ObjectType> found = new LinkedHashSet<>();
        List<ObjectType> waiting = new ArrayList<>(List.of(type));
        while (!waiting.isEmpty()) {
            for (String parent : waiting.remove(0).parents()) {
                if (parent.equals(type.name())) {
                    return Set.of();
                }
                if (contract.types().get(parent) instanceof ObjectType object && found.add(object)) {
                    waiting.add(object);
                }
            }
        }
        return found;
    }

    boolean isBase(String type) {
        return heirs.containsKey(type);
    }

    /** Names of all types that inherit from a base, directly or not, sorted. */
    List<String> heirs(String base) {
        return heirs.getOrDefault(base, List.of());
    }

    /** Names of the bases that a type inherits from, nearest first. */
    List<String> bases(String heir) {
        return bases.getOrDefault(heir, List.of());
    }
}
