package dev.covenant.compat.diff;

import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two objects; a map is an object without declared properties.
 */
final class ObjectComparison {
    private final TypePairs pairs;

    ObjectComparison(TypePairs pairs) {
        this.pairs = pairs;
    }

    void compare(Pair pair) {
        Map<String, Property> before = properties(pair.before());
        Map<String, Property> after = properties(pair.after());
        List<Property> fresh = after.values().stream()
                .filter(property -> !before.containsKey(property.name()))
                .toList();
        before.forEach((name, property) -> {
            if (!after.containsKey(name)) {
                removed(pair, property, lookalike(property, fresh));
            }
        });
        after.forEach((name, property) -> {
            Property was = before.get(name);
            if (was == null) {
                added(pair, property);
            } else {
                FieldComparison.compare(pair, was, property);
                pairs.part(pair, was.type(), property.type(), element(pair, was), access(was, property));
            }
        });
        additional(pair);
        DiscriminatorComparison.compareObjects(pair);
        subtypes(pair);
    }

    /** Where values of a type are told apart by one of their properties, those of its subtypes travel too. */
    private void subtypes(Pair pair) {
        Map<String, String> before = DiscriminatorComparison.mapping(pair.before());
        Map<String, String> after = DiscriminatorComparison.mapping(pair.after());
        before.forEach((value, name) -> {
            String now = after.get(value);
            if (now != null && !isItself(pair, name, now)) {
                pairs.subtype(pair, name, now);
            }
        });
    }

    private static boolean isItself(Pair pair, String before, String after) {
        TypeDef was = pair.before().definition();
        TypeDef is = pair.after().definition();
        return was != null
                && is != null
                && was.name().equals(before)
                && is.name().equals(after);
    }

    private static Map<String, Property> properties(View view) {
        Map<String, Property> byName = new LinkedHashMap<>();
        if (view.definition() instanceof ObjectType object) {
            object.properties().forEach(property -> byName.put(property.name(), property));
        }
        return byName;
    }

    static String element(Pair pair, Property property) {
        return pair.element() + "." + property.name();
    }

    /** A new property of the same type. */
    private Optional<String> lookalike(Property gone, List<Property> fresh) {
        if (fresh.size() > Lookalikes.MOST) {
            return Optional.empty();
        }
        List<String> like = fresh.stream()
                .filter(property -> isLike(gone, property))
                .map(Property::name)
                .toList();
        return Lookalikes.of(gone.name(), like);
    }

    private boolean isLike(Property gone, Property fresh) {
        return pairs.before(gone.type())
                .kinds()
                .equals(pairs.after(fresh.type()).kinds());
    }

    private void removed(Pair pair, Property gone, Optional<String> lookalike) {
        boolean closed = isRefused(gone, rest(pair.after()));
        Site site = new Site(
                element(pair, gone),
                Optional.of(gone.location()),
                Optional.of(pair.after().location()));
        pair.add(new TypeChange.FieldRemoved(
                site, gone.required(), closed, gone.access(), gone.docs().deprecation(), lookalike));
    }

    private void added(Pair pair, Property fresh) {
        Site site =
                new Site(element(pair, fresh), Optional.of(pair.before().location()), Optional.of(fresh.location()));
        boolean hasDefault = fresh.defaultValue().isPresent();
        boolean vague = !hasDefault && !pairs.after(fresh.type()).nullable();
        pair.add(new TypeChange.FieldAdded(site, fresh.required(), hasDefault, vague, fresh.access()));
    }

    /** The way it may have travelled all the time. */
    private static Property.Access access(Property before, Property after) {
        return before.access() == after.access() ? before.access() : Property.Access.READ_WRITE;
    }

    /** Whether who still sends a property that is not declared any more is refused. */
    private boolean isRefused(Property gone, Additional rest) {
        if (rest instanceof Additional.Typed typed && isTyped(rest)) {
            View was = pairs.before(gone.type());
            View is = pairs.after(typed.type());
            boolean anyOfItsKind = is.end() instanceof TypeRef.Single
                    && is.format().isEmpty()
                    && is.asked().isEmpty()
                    && is.kinds().containsAll(was.kinds());
            return !anyOfItsKind && !pairs.same(gone.type(), typed.type());
        }
        return rest instanceof Additional.Forbidden;
    }

    private static Additional rest(View view) {
        if (view.end() instanceof TypeRef.MapOf map) {
            return new Additional.Typed(map.value());
        }
        return view.definition() instanceof ObjectType object ? object.additional() : new Additional.Unsaid();
    }

    private void additional(Pair pair) {
        Additional before = rest(pair.before());
        Additional after = rest(pair.after());
        boolean closedBefore = before instanceof Additional.Forbidden;
        boolean closedAfter = after instanceof Additional.Forbidden;
        if (closedBefore != closedAfter) {
            closed(pair, closedAfter ? Shift.NARROWED : Shift.WIDENED, before, after);
        } else if (isTyped(before) && isTyped(after)) {
            TypeRef was = ((Additional.Typed) before).type();
            pairs.part(pair, was, ((Additional.Typed) after).type(), pair.element() + ".*", Property.Access.READ_WRITE);
        } else if (isTyped(before) != isTyped(after)) {
            closed(pair, isTyped(after) ? Shift.NARROWED : Shift.WIDENED, before, after);
        }
    }

    /** Whether it asks anything of other members. */
    private static boolean isTyped(Additional rest) {
        return rest instanceof Additional.Typed typed && !isFree(typed.type());
    }

    private static boolean isFree(TypeRef type) {
        return type instanceof TypeRef.Anything && type.constraints().equals(Constraints.none());
    }

    private static void closed(Pair pair, Shift shift, Additional before, Additional after) {
        pair.add(new TypeChange.Closedness(pair.site(), shift, Optional.of(words(before)), Optional.of(words(after))));
    }

    private static String words(Additional rest) {
        if (rest instanceof Additional.Forbidden) {
            return "no other members";
        }
        return isTyped(rest) ? "other members of one type" : "any other members";
    }
}
