package dev.covenant.model.openapi;

import dev.covenant.model.AliasType;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other names for types that come to stand for themselves: an array of itself, say, for which Java has no word without a
 * class between. An alias leads to one type at most, so every cycle is a plain ring.
 */
final class AliasCycles {
    private final Map<String, TypeDef> types;
    private final Findings findings;

    AliasCycles(Map<String, TypeDef> types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    void mend() {
        Set<String> done = new HashSet<>();
        for (String name : aliases()) {
            Set<String> way = new LinkedHashSet<>();
            String at = name;
            while (at != null && !done.contains(at) && way.add(at)) {
                at = next(at);
            }
            if (at != null && way.contains(at)) {
                List<String> ring = new ArrayList<>(way);
                mend(ring.subList(ring.indexOf(at), ring.size()));
            }
            done.addAll(way);
        }
    }

    private List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        types.forEach((name, type) -> {
            if (type instanceof AliasType) {
                aliases.add(name);
            }
        });
        return aliases;
    }

    /** The alias that this one leads to; null when it leads to something else. */
    private @Nullable String next(String name) {
        if (!(types.get(name) instanceof AliasType alias)) {
            return null;
        }
        TypeRef target = alias.target();
        while (!(target instanceof TypeRef.Named)) {
            if (target instanceof TypeRef.ListOf list) {
                target = list.element();
            } else if (target instanceof TypeRef.MapOf map) {
                target = map.value();
            } else {
                return null;
            }
        }
        String next = ((TypeRef.Named) target).name();
        return types.get(next) instanceof AliasType ? next : null;
    }

    private void mend(List<String> ring) {
        String weakest = null;
        for (String name : ring) {
            AliasType alias = (AliasType) types.get(name);
            boolean wrapped = alias != null && !(alias.target() instanceof TypeRef.Named);
            if (wrapped && (weakest == null || name.compareTo(weakest) < 0)) {
                weakest = name;
            }
        }
        AliasType alias = weakest == null ? null : (AliasType) types.get(weakest);
        if (alias == null) {
            ring.forEach(name -> refuse(name, ring));
            return;
        }
        findings.add(
                DiagnosticCode.CYCLIC_ALIAS,
                alias.location(),
                "'" + alias.name() + "' contains itself without an object between; what is in it is read as any value");
        types.put(
                alias.name(),
                new AliasType(
                        alias.name(), alias.declared(), withoutName(alias.target()), alias.docs(), alias.location()));
    }

    private void refuse(String name, List<String> ring) {
        TypeDef alias = types.get(name);
        if (alias != null) {
            findings.add(
                    DiagnosticCode.CYCLIC_REF,
                    alias.location(),
                    "'" + name + "' stands for itself, so it says nothing: " + String.join(" -> ", ring) + " -> "
                            + ring.get(0));
        }
    }

    private static TypeRef withoutName(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(
                    withoutName(list.element()), list.nullable(), list.constraints(), list.location());
        }
        if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(withoutName(map.value()), map.nullable(), map.constraints(), map.location());
        }
        return new TypeRef.Anything(type.nullable(), type.constraints(), type.location());
    }
}
