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

/**
 * Everything that is different between two proto contracts. Types are matched by full name, fields and values by number, methods by name.
 */
final class ProtoDiff {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final List<Occurrence> found = new ArrayList<>();

    private ProtoDiff(Contract old, Contract revised) {
        this.old = new ProtoIndex(old);
        this.revised = new ProtoIndex(revised);
    }

    static List<Occurrence> of(Contract old, Contract revised) {
        ProtoDiff diff = new ProtoDiff(old, revised);
        new ProtoFileComparison(diff.old, diff.revised, diff::add).compare();
        diff.types();
        diff.services();
        new ProtoExtensionComparison(diff.old, diff.revised, diff::add).compare();
        return List.copyOf(diff.found);
    }

    /** Takes a change and which way it travels. */
    interface Sink {
        void add(ProtoChange change, Position position);
    }

    private void add(ProtoChange change, Position position) {
        found.add(new Occurrence(change, position, false, List.of()));
    }

    private void types() {
        Map<String, TypeDef> after = revised.types();
        old.types().forEach((name, type) -> {
            TypeDef now = after.get(name);
            Position position = old.position(name);
            if (type instanceof ObjectType was && now instanceof ObjectType is) {
                new ProtoMessageComparison(was, is, old, revised, change -> add(change, position)).compare();
            } else if (type instanceof EnumType was && now instanceof EnumType is) {
                new ProtoEnumComparison(was, is, change -> add(change, position)).compare();
            }
        });
    }

    private void services() {
        Map<String, Service> after = new HashMap<>();
        revised.services().forEach(service -> after.put(service.name(), service));
        for (Service service : old.services()) {
            Service now = after.get(service.name());
            if (now != null) {
                new ProtoServiceComparison(service, now, this::add).compare();
            }
        }
    }
}
