package dev.covenant.compat.witness;

import dev.covenant.model.Additional;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a value into the smallest value of the type around it.
 */
final class Embedding {
    private final Samples samples;

    Embedding(Samples samples) {
        this.samples = samples;
    }

    /** Values of {@code whole} that have this value where {@code part} is used; empty when it is not used there. */
    List<Literal> of(TypeRef whole, TypeRef part, Literal value) {
        Shape shape = samples.shape(whole);
        if (shape.end() instanceof TypeRef.ListOf list && isSame(list.element(), part)) {
            return list(whole, list, value);
        } else if (shape.end() instanceof TypeRef.MapOf map && isSame(map.value(), part)) {
            return members(whole, List.of("a"), value);
        } else if (shape.definition() instanceof ObjectType object) {
            return members(whole, names(object, part), value);
        } else if (shape.definition() instanceof UnionType union) {
            return alternatives(union, part, value);
        }
        return isSame(shape.end().withNullable(false), part) ? List.of(value) : List.of();
    }

    private static boolean isSame(TypeRef use, TypeRef part) {
        if (use instanceof TypeRef.Named a && part instanceof TypeRef.Named b) {
            return a.name().equals(b.name()) && a.constraints().equals(b.constraints());
        }
        // The first two are no more than a quick way to a no.
        return use.getClass() == part.getClass()
                && use.location().line() == part.location().line()
                && use.withNullable(false).equals(part.withNullable(false));
    }

    private List<Literal> list(TypeRef whole, TypeRef.ListOf list, Literal value) {
        List<Literal> found = new ArrayList<>(List.of(new Literal.Items(List.of(value))));
        samples.smallest(whole)
                .filter(Literal.Items.class::isInstance)
                .map(least -> ((Literal.Items) least).values().size())
                .filter(size -> size > 1)
                .ifPresent(size -> found.add(new Literal.Items(samples.padded(List.of(value), list.element(), size))));
        return found;
    }

    private static List<String> names(ObjectType object, TypeRef part) {
        List<String> names = new ArrayList<>();
        for (Property property : object.properties()) {
            if (isSame(property.type(), part)) {
                names.add(property.name());
            }
        }
        if (object.additional() instanceof Additional.Typed typed && isSame(typed.type(), part)) {
            names.add(object.property("a").isEmpty() ? "a" : "additional");
        }
        return names;
    }

    private List<Literal> members(TypeRef whole, List<String> names, Literal value) {
        Optional<Literal> least = samples.smallest(whole).filter(Literal.Members.class::isInstance);
        Literal.Members members = (Literal.Members) least.orElse(new Literal.Members(Map.of()));
        return names.stream().map(name -> Values.with(members, name, value)).toList();
    }

    private static List<Literal> alternatives(UnionType union, TypeRef part, Literal value) {
        List<Literal> found = new ArrayList<>();
        for (UnionType.Variant variant : union.variants()) {
            if (isSame(variant.type(), part)) {
                found.add(value);
                found.addAll(Samples.tagged(union, variant, value));
            }
        }
        return found;
    }
}
