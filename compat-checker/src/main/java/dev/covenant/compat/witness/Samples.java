package dev.covenant.compat.witness;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest values that one contract accepts.
 */
final class Samples {
    private static final int MOST_ITEMS = 300;
    private static final int MOST_DEPTH = 40;

    private final Contract contract;
    private final Acceptance acceptance;
    private final Map<String, Literal> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int depth;

    Samples(Contract contract, Position position, Budget budget) {
        this.contract = contract;
        this.acceptance = new Acceptance(contract, position, budget);
    }

    Contract contract() {
        return contract;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    Shape shape(TypeRef type) {
        return Shape.of(contract, type);
    }

    /** A smallest value of the type; absent when none was found. */
    Optional<Literal> smallest(TypeRef type) {
        String name = name(type);
        if (known.containsKey(name)) {
            return Optional.of(known.get(name));
        }
        if (depth > MOST_DEPTH || (!name.isEmpty() && !open.add(name))) {
            return type.nullable() ? Optional.of(new Literal.Null()) : Optional.empty();
        }
        depth++;
        Optional<Literal> found = candidates(type).stream()
                .filter(value -> acceptance.of(type, value) == Answer.YES)
                .min(Comparator.comparingInt(value -> CompactJson.of(value).length()));
        depth--;
        open.remove(name);
        found.filter(value -> !name.isEmpty()).ifPresent(value -> known.put(name, value));
        return found;
    }

    /** What types are called of which all uses have the same smallest value; empty for others. */
    private static String name(TypeRef type) {
        if (!type.constraints().isNone()) {
            return "";
        } else if (type instanceof TypeRef.Single single) {
            // No type is called so.
            return "\n" + single.scalar() + single.nullable() + single.format();
        }
        return type instanceof TypeRef.Named named ? named.name() : "";
    }

    private List<Literal> candidates(TypeRef type) {
        Shape shape = shape(type);
        List<Literal> found = new ArrayList<>(plain(shape));
        if (shape.nullable()) {
            found.add(new Literal.Null());
        }
        shape.assertions()
                .filter(Assertion.OneOfValues.class::isInstance)
                .forEach(list -> found.addAll(((Assertion.OneOfValues) list).values()));
        return found;
    }

    private List<Literal> plain(Shape shape) {
        TypeRef end = shape.end();
        if (end instanceof TypeRef.Single single) {
            return ScalarSamples.of(single.scalar(), List.of(single.format()), List.of(shape));
        } else if (end instanceof TypeRef.ListOf list) {
            return lists(shape, list);
        } else if (end instanceof TypeRef.MapOf map) {
            return maps(shape, map);
        } else if (shape.definition() instanceof EnumType enumeration) {
            return enumeration.values().stream().map(EnumType.Value::literal).toList();
        } else if (shape.definition() instanceof ObjectType object) {
            return objects(shape, object);
        } else if (shape.definition() instanceof UnionType union) {
            return variants(union);
        }
        List<Literal> any = new ArrayList<>(shape.all(Constraints::constant));
        any.addAll(Junk.ALL);
        return any;
    }

    private List<Literal> variants(UnionType union) {
        List<Literal> found = new ArrayList<>();
        for (UnionType.Variant variant : union.variants()) {
            smallest(variant.type()).ifPresent(value -> {
                found.add(value);
                found.addAll(tagged(union, variant, value));
            });
        }
        return found;
    }

    /** The value with the tag that tells which alternative it is. */
    static List<Literal> tagged(UnionType union, UnionType.Variant variant, Literal value) {
        if (union.discriminator().isEmpty() || !(value instanceof Literal.Members members)) {
            return List.of();
        }
        String property = union.discriminator().get().property();
        return variant.tags().stream()
                .map(tag -> Values.with(members, property, Values.text(tag)))
                .toList();
    }

    private List<Literal> lists(Shape shape, TypeRef.ListOf list) {
        List<Literal> items = new ArrayList<>();
        for (Assertion assertion : shape.assertions().toList()) {
            if (assertion instanceof Assertion.Prefix prefix) {
                prefix.items().forEach(item -> smallest(item).ifPresent(items::add));
            } else if (assertion instanceof Assertion.Contains contains) {
                smallest(contains.schema()).ifPresent(items::add);
            }
        }
        List<Literal> found = new ArrayList<>(List.of(new Literal.Items(List.of()), new Literal.Items(items)));
        for (long least : shape.all(Constraints::minItems)) {
            found.add(new Literal.Items(padded(items, list.element(), least)));
        }
        return found;
    }

    /** So many items: different ones as long as there are any. */
    List<Literal> padded(List<Literal> start, TypeRef element, long size) {
        List<Literal> items = new ArrayList<>(start);
        List<Literal> others = new ArrayList<>(candidates(element));
        others.removeIf(value -> acceptance.of(element, value) != Answer.YES);
        smallest(element).ifPresent(others::add);
        for (int n = 1; n < size && n < MOST_ITEMS && others.size() < size; n++) {
            Literal more = shape(element).end() instanceof TypeRef.Single single
                            && Acceptance.isOf(single.scalar(), Values.text(""))
                    ? Values.text("a".repeat(n + 1))
                    : Values.number(n);
            others.addAll(acceptance.of(element, more) == Answer.YES ? List.of(more) : List.of());
        }
        for (Literal other : others) {
            if (items.size() < Math.min(size, MOST_ITEMS) && items.stream().noneMatch(i -> Values.same(i, other))) {
                items.add(other);
            }
        }
        while (items.size() < Math.min(size, MOST_ITEMS) && !others.isEmpty()) {
            items.add(others.get(0));
        }
        return items;
    }

    private List<Literal> maps(Shape shape, TypeRef.MapOf map) {
        List<Literal> found = new ArrayList<>(List.of(Values.object()));
        Optional<Literal> value = smallest(map.value());
        for (long least : shape.all(Constraints::minProperties)) {
            value.ifPresent(member -> found.add(padded(new Literal.Members(Map.of()), member, least)));
        }
        return withKeywords(shape, found);
    }

    /** With so many members: {@code a}, {@code aa} and so on. */
    static Literal padded(Literal.Members object, Literal member, long size) {
        Literal padded = object;
        for (int n = 1;
                n <= MOST_ITEMS
                        && padded instanceof Literal.Members so
                        && so.values().size() < size;
                n++) {
            padded = so.values().containsKey("a".repeat(n)) ? padded : Values.with(so, "a".repeat(n), member);
        }
        return padded;
    }

    private List<Literal> objects(Shape shape, ObjectType object) {
        Map<String, Literal> all = new LinkedHashMap<>();
        Map<String, Literal> needed = new LinkedHashMap<>();
        for (Property property : object.properties()) {
            boolean asked = acceptance.isAsked(property);
            Optional<Literal> value = asked || !shape.asked().isEmpty() ? smallest(property.type()) : Optional.empty();
            if (value.isPresent() && !acceptance.isForOthers(property)) {
                all.put(property.name(), value.get());
                (asked ? needed : all).put(property.name(), value.get());
            }
        }
        Literal.Members full = new Literal.Members(all);
        Literal.Members least = new Literal.Members(needed);
        List<Literal> found = new ArrayList<>(List.of(least));
        if (!shape.asked().isEmpty()) {
            found.add(full);
            for (long size : shape.all(Constraints::minProperties)) {
                found.add(padded(least, Values.text(""), size));
                found.add(padded(full, Values.text(""), size));
            }
        }
        return withKeywords(shape, found);
    }

    /** The objects, and each with what the keywords of the type ask for beside. */
    private List<Literal> withKeywords(Shape shape, List<Literal> objects) {
        List<Literal> found = new ArrayList<>(objects);
        for (Assertion assertion : shape.assertions().toList()) {
            List<Literal.Members> more = new ArrayList<>();
            if (assertion instanceof Assertion.Required required) {
                Map<String, Literal> members = new HashMap<>();
                required.names().forEach(name -> members.put(name, Values.text("")));
                more.add(new Literal.Members(members));
            } else if (assertion instanceof Assertion.Combined combined) {
                combined.schemas()
                        .forEach(schema -> smallest(schema)
                                .filter(Literal.Members.class::isInstance)
                                .ifPresent(value -> more.add((Literal.Members) value)));
            }
            for (Literal.Members extra : found.size() > MOST_ITEMS ? List.<Literal.Members>of() : more) {
                List.copyOf(found).forEach(object -> found.add(merged((Literal.Members) object, extra)));
            }
        }
        return found;
    }

    /** Both; what the first one has already stays. */
    static Literal merged(Literal.Members first, Literal.Members second) {
        Literal merged = first;
        for (Map.Entry<String, Literal> member : second.values().entrySet()) {
            if (!first.values().containsKey(member.getKey())) {
                merged = Values.with((Literal.Members) merged, member.getKey(), member.getValue());
            }
        }
        return merged;
    }
}
