package dev.covenant.compat.witness;

import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values on which two types may differ: small ones of the one, at the limits of both.
 */
final class Candidates {
    private static final int MOST = 400;

    /** Alternatives in alternatives beyond this are not looked into. */
    private static final int MOST_DEPTH = 3;

    /** Names of members that are unlike others. */
    private static final List<String> NAMES = List.of("A", "0", "-", "", "a b");

    private final Samples mine;
    private final Samples theirs;

    Candidates(Samples mine, Samples theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    Contract theirContract() {
        return theirs.contract();
    }

    /** Values of the one type that the other may refuse because of the change. */
    List<Literal> of(TypeRef sent, TypeRef asked, TypeChange change) {
        if (change.site().element().endsWith("." + Relevance.name(change)) && isOfField(change)) {
            List<Literal> found = field(sent, Relevance.name(change));
            if (!found.isEmpty()) {
                return found;
            }
        }
        Set<Literal> found = new LinkedHashSet<>(Junk.ALL);
        collect(mine.shape(sent), theirs.shape(asked), found, 0);
        mine.smallest(sent).ifPresent(found::add);
        for (Literal value : List.copyOf(found)) {
            if (value instanceof Literal.Members members) {
                found.addAll(keywords(theirs.shape(asked), theirs, members));
                found.addAll(keywords(mine.shape(sent), mine, members));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static boolean isOfField(TypeChange change) {
        return change instanceof TypeChange.FieldAdded
                || change instanceof TypeChange.FieldRemoved
                || change instanceof TypeChange.FieldPresence;
    }

    /** The smallest object without the property, and with anything as the property. */
    private List<Literal> field(TypeRef sent, String name) {
        Shape shape = mine.shape(sent);
        if (!(shape.definition() instanceof ObjectType object)
                || !(mine.smallest(shape.end().withNullable(false)).orElse(Values.object())
                        instanceof Literal.Members least)) {
            return List.of();
        }
        Literal.Members without = (Literal.Members) Values.without(least, name);
        List<Literal> found = new ArrayList<>(List.of(without));
        object.property(name)
                .flatMap(property -> mine.smallest(property.type()))
                .ifPresent(value -> found.add(Values.with(without, name, value)));
        if (object.property(name).isEmpty()) {
            Junk.ALL.forEach(junk -> found.add(Values.with(without, name, junk)));
        }
        return found;
    }

    private void collect(Shape sent, Shape asked, Set<Literal> found, int depth) {
        scalar(sent, asked, found);
        if (sent.definition() instanceof EnumType enumeration) {
            enumeration.values().forEach(value -> found.add(value.literal()));
        }
        for (Shape shape : List.of(sent, asked)) {
            shape.assertions().forEach(assertion -> found.addAll(listed(assertion)));
        }
        if (sent.end() instanceof TypeRef.ListOf list) {
            lists(sent, asked, list, found);
        } else if (sent.end() instanceof TypeRef.MapOf map) {
            objects(new Literal.Members(Map.of()), mine.smallest(map.value()), List.of(sent, asked), found);
        } else if (sent.definition() instanceof ObjectType object) {
            object(sent, asked, object, found);
        } else if (sent.definition() instanceof UnionType union && depth < MOST_DEPTH) {
            union(union, asked, found, depth);
        }
        if (asked.definition() instanceof UnionType union && depth < MOST_DEPTH) {
            union.variants().forEach(variant -> collect(sent, theirs.shape(variant.type()), found, MOST_DEPTH));
        }
    }

    private static List<Literal> listed(Assertion assertion) {
        return assertion instanceof Assertion.OneOfValues list ? list.values() : List.of();
    }

    private static void scalar(Shape sent, Shape asked, Set<Literal> found) {
        if (sent.end() instanceof TypeRef.Single single) {
            List<String> formats = new ArrayList<>(List.of(single.format()));
            formats.addAll(asked.end() instanceof TypeRef.Single other ? List.of(other.format()) : List.of());
            found.addAll(ScalarSamples.of(single.scalar(), formats, List.of(sent, asked)));
        } else if (sent.end() instanceof TypeRef.Anything) {
            for (Scalar scalar : List.of(Scalar.STRING, Scalar.NUMBER)) {
                found.addAll(ScalarSamples.of(scalar, List.of(), List.of(sent, asked)));
            }
        }
    }

    private void lists(Shape sent, Shape asked, TypeRef.ListOf list, Set<Literal> found) {
        List<Literal> least = mine.smallest(sent.end().withNullable(false)).orElse(new Literal.Items(List.of()))
                        instanceof Literal.Items items
                ? items.values()
                : List.of();
        for (Shape shape : List.of(sent, asked)) {
            shape.all(Constraints::minItems).forEach(size -> sizes(least, list, size - 1, found));
            shape.all(Constraints::maxItems).forEach(size -> sizes(least, list, size, found));
        }
        sizes(least, list, 1, found);
        sent.assertions().forEach(assertion -> contains(assertion, mine, found));
        asked.assertions().forEach(assertion -> contains(assertion, theirs, found));
        List<Literal> inner = new ArrayList<>(Junk.ALL);
        mine.smallest(list.element()).ifPresent(inner::add);
        sent.assertions().forEach(assertion -> inner.addAll(inner(assertion, mine)));
        asked.assertions().forEach(assertion -> inner.addAll(inner(assertion, theirs)));
        for (Literal item : inner) {
            found.add(new Literal.Items(List.of(item)));
            found.add(new Literal.Items(List.of(item, item)));
            for (Literal first : inner) {
                found.add(new Literal.Items(List.of(first, item)));
            }
        }
    }

    /** As many as there are to be of what the list must contain, one more and one fewer. */
    private static void contains(Assertion assertion, Samples samples, Set<Literal> found) {
        if (assertion instanceof Assertion.Contains contains) {
            Literal one = samples.smallest(contains.schema()).orElse(new Literal.Null());
            long most = contains.max().orElse(contains.min());
            for (long size : List.of(contains.min() - 1, contains.min(), most, most + 1)) {
                found.add(new Literal.Items(Collections.nCopies((int) Math.max(0, Math.min(size, MOST)), one)));
            }
        }
    }

    private static List<Literal> inner(Assertion assertion, Samples samples) {
        List<Literal> inner = new ArrayList<>();
        if (assertion instanceof Assertion.Contains contains) {
            samples.smallest(contains.schema()).ifPresent(inner::add);
        } else if (assertion instanceof Assertion.Prefix prefix) {
            prefix.items().forEach(item -> samples.smallest(item).ifPresent(inner::add));
        }
        return inner;
    }

    private void sizes(List<Literal> least, TypeRef.ListOf list, long size, Set<Literal> found) {
        for (long more = Math.max(size, 0); more <= size + 1; more++) {
            found.add(new Literal.Items(mine.padded(least, list.element(), more)));
        }
    }

    /** The object with more and fewer members. */
    private static void objects(
            Literal.Members least, Optional<Literal> member, List<Shape> shapes, Set<Literal> found) {
        Literal more = member.orElse(Values.text(""));
        found.add(least);
        found.add(Samples.padded(least, more, least.values().size() + 1L));
        for (Shape shape : shapes) {
            shape.all(Constraints::minProperties).forEach(n -> found.add(Samples.padded(least, more, n - 1)));
            shape.all(Constraints::maxProperties).forEach(n -> found.add(Samples.padded(least, more, n + 1)));
            shape.all(Constraints::minProperties).forEach(n -> found.add(Samples.padded(least, more, n)));
        }
        for (Literal junk : Junk.ALL) {
            found.add(Values.with(least, "a", junk));
        }
        for (String name : NAMES) {
            found.add(Values.with(least, name, more));
        }
    }

    private void object(Shape sent, Shape asked, ObjectType object, Set<Literal> found) {
        Literal smallest = mine.smallest(sent.end().withNullable(false)).orElse(Values.object());
        if (!(smallest instanceof Literal.Members least)) {
            return;
        }
        Literal full = least;
        for (Property property : object.properties()) {
            Optional<Literal> value = mine.smallest(property.type());
            if (value.isPresent() && !mine.acceptance().isForOthers(property)) {
                found.add(Values.with(least, property.name(), value.get()));
                full = Values.with((Literal.Members) full, property.name(), value.get());
            }
            found.add(Values.without(least, property.name()));
        }
        found.add(full);
        object.properties().forEach(property -> found.add(Values.without(fullOf(found), property.name())));
        objects(least, Optional.empty(), List.of(sent, asked), found);
        objects((Literal.Members) full, Optional.empty(), List.of(sent, asked), found);
        unknown(least, object, asked.definition() instanceof ObjectType other ? other : null, found);
    }

    /** The largest object so far. */
    private static Literal.Members fullOf(Set<Literal> found) {
        Literal.Members full = new Literal.Members(Map.of());
        for (Literal value : found) {
            full = value instanceof Literal.Members members
                            && members.values().size() > full.values().size()
                    ? members
                    : full;
        }
        return full;
    }

    /** Members that only the other side knows, as anything. */
    private void unknown(Literal.Members least, ObjectType object, @Nullable ObjectType other, Set<Literal> found) {
        if (other == null) {
            return;
        }
        for (Property property : other.properties()) {
            if (object.property(property.name()).isEmpty()) {
                theirs.smallest(property.type())
                        .ifPresent(value -> found.add(Values.with(least, property.name(), value)));
                Junk.ALL.forEach(junk -> found.add(Values.with(least, property.name(), junk)));
            }
        }
    }

    private void union(UnionType union, Shape asked, Set<Literal> found, int depth) {
        for (UnionType.Variant variant : union.variants()) {
            Set<Literal> inner = new LinkedHashSet<>();
            mine.smallest(variant.type()).ifPresent(inner::add);
            collect(mine.shape(variant.type()), asked, inner, depth + 1);
            for (Literal value : inner) {
                found.add(value);
                found.addAll(Samples.tagged(union, variant, value));
            }
        }
    }

    /** The object, changed as the schemas in keywords suggest. */
    private static List<Literal> keywords(Shape shape, Samples samples, Literal.Members object) {
        List<Literal> found = new ArrayList<>();
        for (Assertion assertion : shape.assertions().toList()) {
            for (TypeRef schema : schemas(assertion)) {
                if (samples.smallest(schema).orElse(new Literal.Null()) instanceof Literal.Members members) {
                    found.add(Samples.merged(object, members));
                    found.add(Samples.merged(members, object));
                }
            }
            if (assertion instanceof Assertion.DependentSchemas dependent) {
                dependent.schemas().forEach((name, schema) -> found.addAll(dependent(samples, object, name, schema)));
            }
            for (String name : names(assertion)) {
                found.add(Values.without(object, name));
                found.add(Values.with(object, name, Values.text("")));
            }
        }
        return found;
    }

    /** With the member that asks for more, and something wrong of that. */
    private static List<Literal> dependent(Samples samples, Literal.Members object, String name, TypeRef schema) {
        List<Literal> found = new ArrayList<>();
        Literal.Members asking = (Literal.Members) Values.with(object, name, Values.text(""));
        if (samples.shape(schema).definition() instanceof ObjectType more) {
            for (Property property : more.properties()) {
                Junk.ALL.forEach(junk -> found.add(Values.with(asking, property.name(), junk)));
            }
        }
        return found;
    }

    private static List<TypeRef> schemas(Assertion assertion) {
        List<TypeRef> schemas = new ArrayList<>();
        if (assertion instanceof Assertion.Not not) {
            schemas.add(not.schema());
        } else if (assertion instanceof Assertion.Conditional conditional) {
            schemas.add(conditional.condition());
            conditional.then().ifPresent(schemas::add);
            conditional.otherwise().ifPresent(schemas::add);
        } else if (assertion instanceof Assertion.Combined combined) {
            schemas.addAll(combined.schemas());
        } else if (assertion instanceof Assertion.DependentSchemas dependent) {
            schemas.addAll(dependent.schemas().values());
        }
        return schemas;
    }

    private static List<String> names(Assertion assertion) {
        if (assertion instanceof Assertion.Required required) {
            return required.names();
        } else if (assertion instanceof Assertion.DependentRequired dependent) {
            List<String> names = new ArrayList<>(dependent.required().keySet());
            dependent.required().values().forEach(names::addAll);
            return names;
        }
        return assertion instanceof Assertion.DependentSchemas dependent
                ? List.copyOf(dependent.schemas().keySet())
                : List.of();
    }
}
