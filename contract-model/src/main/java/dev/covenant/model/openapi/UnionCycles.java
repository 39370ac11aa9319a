package dev.covenant.model.openapi;

import dev.covenant.model.AliasType;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.Findings;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Unions that are one of their own alternatives, directly or by way of other unions: every value is told to be what it has
 * to be to be it.
 */
final class UnionCycles {
    private final Map<String, TypeDef> types;
    private final Findings findings;

    UnionCycles(Map<String, TypeDef> types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /** Takes away unions that lead nowhere, then those that nothing leads to; what is left runs in circles. */
    void refuse() {
        Map<String, Set<String>> leads = new TreeMap<>();
        for (TypeDef type : types.values()) {
            if (type instanceof UnionType union) {
                leads.put(union.name(), unionsIn(union));
            }
        }
        peel(leads);
        Map<String, Set<String>> back = reversed(leads);
        peel(back);
        for (String name : back.keySet()) {
            TypeDef union = types.get(name);
            if (union != null) {
                findings.add(
                        DiagnosticCode.CYCLIC_UNION,
                        union.location(),
                        "'" + name + "' is one of its own alternatives",
                        "remove it from the list");
            }
        }
    }

    private Set<String> unionsIn(UnionType union) {
        Set<String> unions = new LinkedHashSet<>();
        for (UnionType.Variant variant : union.variants()) {
            String name = unionOf(variant.type());
            if (name != null) {
                unions.add(name);
            }
        }
        return unions;
    }

    private @Nullable String unionOf(TypeRef type) {
        TypeRef at = type;
        for (int i = 0; i <= types.size() && at instanceof TypeRef.Named named; i++) {
            TypeDef target = types.get(named.name());
            if (target instanceof UnionType) {
                return named.name();
            }
            if (!(target instanceof AliasType alias)) {
                return null;
            }
            at = alias.target();
        }
        return null;
    }

    /** Removes what leads to nothing that is left, again and again; costs one look at each way. */
    private static void peel(Map<String, Set<String>> leads) {
        Map<String, Set<String>> back = reversed(leads);
        Map<String, Integer> open = new HashMap<>();
        Set<String> ends = new LinkedHashSet<>();
        leads.forEach((name, targets) -> {
            open.put(name, targets.size());
            if (targets.isEmpty()) {
                ends.add(name);
            }
        });
        while (!ends.isEmpty()) {
            String end = ends.iterator().next();
            ends.remove(end);
            leads.remove(end);
            for (String before : back.getOrDefault(end, Set.of())) {
                if (open.merge(before, -1, Integer::sum) == 0) {
                    ends.add(before);
                }
            }
        }
        leads.values().forEach(targets -> targets.retainAll(leads.keySet()));
    }

    private static Map<String, Set<String>> reversed(Map<String, Set<String>> leads) {
        Map<String, Set<String>> back = new TreeMap<>();
        leads.keySet().forEach(name -> back.put(name, new LinkedHashSet<>()));
        leads.forEach((name, targets) -> targets.forEach(target -> {
            Set<String> sources = back.get(target);
            if (sources != null) {
                sources.add(name);
            }
        }));
        return back;
    }
}
