package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds numbers and names of fields and of values of enumerations that an earlier release used for something else. Between two releases that
 * follow each other nothing of that is to be seen: first a field goes, and later its number comes back.
 */
final class ProtoReuse {
    private final ProtoIndex old;
    private final List<ProtoIndex> earlier;
    private final ProtoIndex revised;
    private final List<Occurrence> found = new ArrayList<>();

    private ProtoReuse(List<Contract> earlier, Contract old, Contract revised) {
        this.earlier = earlier.stream().map(ProtoIndex::new).toList();
        this.old = new ProtoIndex(old);
        this.revised = new ProtoIndex(revised);
    }

    /**
     * What the new contract uses again.
     *
     * @param earlier releases before {@code old}, latest first
     * @param old the latest release; what it uses is its own matter
     */
    static List<Occurrence> of(List<Contract> earlier, Contract old, Contract revised) {
        ProtoReuse reuse = new ProtoReuse(earlier, old, revised);
        reuse.revised.types().values().forEach(reuse::type);
        return List.copyOf(reuse.found);
    }

    private void type(TypeDef type) {
        for (ProtoIndex release : earlier) {
            TypeDef then = release.types().get(type.name());
            TypeDef between = old.types().get(type.name());
            if (type instanceof ObjectType is && then instanceof ObjectType was) {
                fields(was, between instanceof ObjectType known ? known.properties() : List.of(), is);
            } else if (type instanceof EnumType is && then instanceof EnumType was) {
                values(was, between instanceof EnumType known ? known.values() : List.of(), is);
            }
        }
    }

    private void fields(ObjectType was, List<Property> between, ObjectType is) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        between.forEach(field -> numbers.add(number(field)));
        between.forEach(field -> names.add(field.name()));
        for (Property field : is.properties()) {
            for (Property then : was.properties()) {
                boolean sameNumber = number(then) == number(field);
                boolean sameName = then.name().equals(field.name());
                if (sameNumber && !numbers.contains(number(field)) && !(sameName && isAlike(then, field))) {
                    field(is, "number", then, field);
                } else if (sameName && !sameNumber && !names.contains(field.name())) {
                    field(is, "name", then, field);
                }
            }
        }
    }

    private static int number(Property field) {
        return field.field().map(FieldFacts::number).orElse(0);
    }

    private static boolean isAlike(Property then, Property now) {
        FieldFacts was = then.field().orElseThrow();
        FieldFacts is = now.field().orElseThrow();
        boolean many = isMany(was) == isMany(is);
        return many
                && was.kind() == is.kind()
                && was.mapKey().equals(is.mapKey())
                && ProtoUsages.named(then).equals(ProtoUsages.named(now));
    }

    private static boolean isMany(FieldFacts facts) {
        return facts.cardinality() == Cardinality.REPEATED || facts.cardinality() == Cardinality.MAP;
    }

    private void field(ObjectType message, String aspect, Property then, Property now) {
        Site site = Site.added(message.name() + "." + now.name(), now);
        add(
                new ProtoTypeChange.Reused(
                        site, false, aspect, isAlike(then, now), Optional.of(words(then)), Optional.of(words(now))),
                message.name());
    }

    private static String words(Property field) {
        FieldFacts facts = field.field().orElseThrow();
        String type = ProtoUsages.named(field).orElse(facts.kind().text());
        return (isMany(facts) ? "repeated " : "") + type + " " + field.name() + " = " + facts.number();
    }

    private void values(EnumType was, List<EnumType.Value> between, EnumType is) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        between.forEach(value -> numbers.add(number(value)));
        between.forEach(value -> names.add(ProtoEnumComparison.name(value)));
        for (EnumType.Value value : is.values()) {
            for (EnumType.Value then : was.values()) {
                boolean sameName = ProtoEnumComparison.name(then).equals(ProtoEnumComparison.name(value));
                boolean sameNumber = number(then) == number(value);
                if (sameNumber && !isIn(was, value) && !numbers.contains(number(value))) {
                    value(is, "number", then, value);
                } else if (sameName && !sameNumber && !names.contains(ProtoEnumComparison.name(value))) {
                    value(is, "name", then, value);
                }
            }
        }
    }

    private static boolean isIn(EnumType type, EnumType.Value value) {
        return type.values().stream()
                .anyMatch(other -> number(other) == number(value)
                        && ProtoEnumComparison.name(other).equals(ProtoEnumComparison.name(value)));
    }

    private static int number(EnumType.Value value) {
        return value.facts().map(EnumFacts.Value::number).orElse(0);
    }

    private void value(EnumType type, String aspect, EnumType.Value then, EnumType.Value now) {
        Site site = Site.added(type.name() + "." + ProtoEnumComparison.name(now), now);
        add(
                new ProtoTypeChange.Reused(site, true, aspect, true, Optional.of(words(then)), Optional.of(words(now))),
                type.name());
    }

    private static String words(EnumType.Value value) {
        return ProtoEnumComparison.name(value) + " = " + number(value);
    }

    /** Once, however many releases used it so. */
    private void add(ProtoTypeChange.Reused change, String type) {
        boolean known = found.stream()
                .map(Occurrence::change)
                .anyMatch(other -> other.site().element().equals(change.site().element())
                        && other instanceof ProtoTypeChange.Reused reused
                        && reused.part().equals(change.part()));
        if (!known) {
            found.addAll(revised.travel(type).occurrences(change));
        }
    }
}
