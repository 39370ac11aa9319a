package dev.covenant.model.openapi;

import dev.covenant.model.AliasType;
import dev.covenant.model.Discriminator;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can only be said of types when all of them are known: parents that are no objects, heirs of discriminated types,
 * and types that are nothing but themselves.
 */
final class Finishing {
    private final ReadRun run;
    private final Map<String, TypeDef> types;

    Finishing(ReadRun run) {
        this.run = run;
        this.types = run.table().byName();
    }

    Map<String, TypeDef> types() {
        new AliasCycles(types, run.findings()).mend();
        new UnionCycles(types, run.findings()).refuse();
        Map<String, Set<String>> children = children();
        Map<String, TypeDef> finished = new LinkedHashMap<>();
        types.forEach((name, type) -> finished.put(name, type instanceof ObjectType o ? finish(o, children) : type));
        return finished;
    }

    private Map<String, Set<String>> children() {
        Map<String, Set<String>> children = new TreeMap<>();
        for (TypeDef type : types.values()) {
            if (type instanceof ObjectType object) {
                for (String parent : object.parents()) {
                    children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(type.name());
                }
            }
        }
        return children;
    }

    private ObjectType finish(ObjectType type, Map<String, Set<String>> children) {
        Optional<Discriminator> discriminator = type.discriminator().map(d -> complete(d, type, children));
        if (type.parents().isEmpty() && discriminator.isEmpty()) {
            return type;
        }
        Set<String> parents = new LinkedHashSet<>();
        for (String parent : type.parents()) {
            String object = objectOf(parent);
            if (object != null) {
                parents.add(object);
            }
        }
        List<Property> properties = new ArrayList<>(type.properties().size());
        type.properties().forEach(property -> properties.add(fromObject(property)));
        return new ObjectType(
                type.name(),
                type.declared(),
                properties,
                type.additional(),
                List.copyOf(parents),
                discriminator,
                type.constraints(),
                type.docs(),
                type.message(),
                type.location());
    }

    /** The object type that a name stands for in the end; null when it stands for none. */
    private @Nullable String objectOf(String name) {
        String at = name;
        for (int i = 0; i <= types.size(); i++) {
            TypeDef type = types.get(at);
            if (type instanceof ObjectType) {
                return at;
            }
            if (!(type instanceof AliasType alias && alias.target() instanceof TypeRef.Named named)) {
                return null;
            }
            at = named.name();
        }
        return null;
    }

    private Property fromObject(Property property) {
        if (property.inheritedFrom().isEmpty()
                || types.get(property.inheritedFrom().get()) instanceof ObjectType) {
            return property;
        }
        Optional<String> from = property.inheritedFrom().map(this::objectOf);
        return new Property(
                property.name(),
                property.type(),
                property.required(),
                property.access(),
                property.defaultValue(),
                from,
                property.docs(),
                property.field(),
                property.location());
    }

    private Discriminator complete(Discriminator written, ObjectType base, Map<String, Set<String>> children) {
        Map<String, String> mapping = new TreeMap<>(written.mapping());
        for (String heir : heirs(base.name(), children)) {
            TypeDef type = types.get(heir);
            if (type == null || !type.declared() || mapping.containsValue(heir)) {
                continue;
            }
            List<String> own = run.discriminators().ownValues(heir, written.property());
            for (String value : own.isEmpty() ? List.of(heir) : own) {
                mapping.putIfAbsent(value, heir);
            }
        }
        return new Discriminator(written.property(), mapping, written.fallback(), written.location());
    }

    private static Set<String> heirs(String base, Map<String, Set<String>> children) {
        Set<String> heirs = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(children.getOrDefault(base, Set.of()));
        while (!waiting.isEmpty()) {
            String heir = waiting.remove(waiting.size() - 1);
            if (!heir.equals(base) && heirs.add(heir)) {
                waiting.addAll(children.getOrDefault(heir, Set.of()));
            }
        }
        return heirs;
    }
}
