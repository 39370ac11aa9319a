package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is different between two proto contracts. Types are matched by full name, fields and values by number, methods by name.
 */
final class ProtoDiff {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoUsages common;
    private final List<Occurrence> found = new ArrayList<>();

    private ProtoDiff(Contract old, Contract revised) {
        this.old = new ProtoIndex(old);
        this.revised = new ProtoIndex(revised);
        this.common = ProtoUsages.common(old, revised);
    }

    static List<Occurrence> of(Contract old, Contract revised) {
        ProtoDiff diff = new ProtoDiff(old, revised);
        new ProtoFileComparison(diff.old, diff.revised, diff::add).compare();
        diff.types();
        diff.entries();
        diff.services();
        new ProtoExtensionComparison(diff.old, diff.revised, diff.common, diff::add).compare();
        return List.copyOf(diff.found);
    }

    /** Takes a change and where it travels. */
    interface Sink {
        void add(Change change, ProtoTravel travel);

        /** Takes a change of what is no value. */
        default void add(Change change) {
            add(change, ProtoTravel.NOWHERE);
        }
    }

    private void add(Change change, ProtoTravel travel) {
        found.addAll(travel.occurrences(change));
    }

    private void types() {
        Map<String, TypeDef> after = revised.types();
        Set<String> requiredBefore = old.required();
        Set<String> requiredAfter = revised.required();
        old.types().forEach((name, type) -> {
            TypeDef now = after.get(name);
            ProtoTravel travel = common.travel(name);
            if (type instanceof ObjectType was && now instanceof ObjectType is) {
                messages(was, is, change -> add(change, travel));
            } else if (type instanceof EnumType was && now instanceof EnumType is) {
                new ProtoEnumComparison(was, is, change -> add(change, travel))
                        .compare(requiredBefore.contains(name), requiredAfter.contains(name));
            }
        });
    }

    /** A message that is written on one side only is compared with the entries of a map on the other one. */
    private void entries() {
        Map<String, TypeDef> before = old.types();
        Map<String, TypeDef> after = revised.types();
        before.forEach((name, type) -> {
            if (!after.containsKey(name)) {
                entries(name, type, new ProtoEntries(revised).of(name).orElse(null));
            }
        });
        after.forEach((name, type) -> {
            if (!before.containsKey(name)) {
                entries(name, new ProtoEntries(old).of(name).orElse(null), type);
            }
        });
    }

    /** They travel with the message around them. */
    private void entries(String name, @Nullable TypeDef was, @Nullable TypeDef is) {
        if (was instanceof ObjectType before && is instanceof ObjectType after) {
            ProtoTravel travel = common.travel(name.substring(0, name.lastIndexOf('.')));
            messages(before, after, change -> add(change, travel));
        }
    }

    private void messages(ObjectType was, ObjectType is, Consumer<Change> sink) {
        new ProtoFieldsComparison(was, is, new ProtoTypes(old, revised), sink).compare();
        new ProtoMessageComparison(was, is, sink).compare();
    }

    private void services() {
        Map<String, Service> after = new HashMap<>();
        revised.services().forEach(service -> after.put(service.name(), service));
        for (Service service : old.services()) {
            Service now = after.get(service.name());
            if (now != null) {
                new ProtoServiceComparison(service, now, new ProtoTypes(old, revised), this::add).compare();
            }
        }
    }
}
