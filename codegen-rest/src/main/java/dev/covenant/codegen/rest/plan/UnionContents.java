package dev.covenant.codegen.rest.plan;

import dev.covenant.model.Additional;
import dev.covenant.model.AliasType;
import dev.covenant.model.Contract;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * All types that can be part of a union's value: where a variant has to be guessed, a wrong guess must not lose what only another
 * variant declares, at any depth.
 */
final class UnionContents {
    private final Deque<TypeRef> waiting = new ArrayDeque<>();
    private final Set<String> found = new HashSet<>();

    private UnionContents() {}

    static Set<String> of(Contract contract) {
        UnionContents contents = new UnionContents();
        for (TypeDef type : contract.types().values()) {
            if (type instanceof UnionType union) {
                contents.expand(union);
            }
        }
        while (!contents.waiting.isEmpty()) {
            contents.visit(contents.waiting.remove(), contract);
        }
        return contents.found;
    }

    private void visit(TypeRef ref, Contract contract) {
        if (ref instanceof TypeRef.ListOf list) {
            waiting.add(list.element());
        } else if (ref instanceof TypeRef.MapOf map) {
            waiting.add(map.value());
        } else if (ref instanceof TypeRef.Named named && found.add(named.name())) {
            expand(contract.type(named.name()));
        }
    }

    private void expand(TypeDef type) {
        if (type instanceof AliasType alias) {
            waiting.add(alias.target());
        } else if (type instanceof UnionType union) {
            union.variants().forEach(variant -> waiting.add(variant.type()));
        } else if (type instanceof ObjectType object) {
            object.properties().forEach(property -> waiting.add(property.type()));
            if (object.additional() instanceof Additional.Typed typed) {
                waiting.add(typed.type());
            }
        }
    }
}
