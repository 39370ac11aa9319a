package dev.covenant.compat.diff;

import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.Location;
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
    private static final String UNEVALUATED = "unevaluatedProperties";

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
                both(pair, was, property);
            }
        });
        additional(pair);
        DiscriminatorComparison.compareObjects(pair);
        subtypes(pair);
    }

    /** Most of what is on both sides is the same at a glance. */
    private void both(Pair pair, Property before, Property after) {
        if (!FieldComparison.areClearlySame(before, after)) {
            FieldComparison.compare(pair, before, after);
        }
        if (!TypePairs.areClearlySame(before.type(), after.type())) {
            pairs.part(pair, before.type(), after.type(), element(pair, before), access(before, after));
        }
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
        boolean misread = rest(pair.before()) instanceof Additional.Typed typed
                && isTyped(typed)
                && !isWithin(pairs.after(fresh.type()), pairs.before(typed.type()))
                && !pairs.same(typed.type(), fresh.type());
        boolean wasClosed = rest(pair.before()) instanceof Additional.Forbidden;
        pair.add(new TypeChange.FieldAdded(
                site, fresh.required(), hasDefault, vague, misread, wasClosed, fresh.access()));
    }

    /** What old clients never sent, and what nobody takes or answers any more, may change; what only they sent they can also read. */
    private static Property.Access access(Property before, Property after) {
        return before.access() == Property.Access.READ_ONLY ? before.access() : after.access();
    }

    /** Whether who still sends a property that is not declared any more is refused. */
    private boolean isRefused(Property gone, Additional rest) {
        if (rest instanceof Additional.Typed typed && isTyped(rest)) {
            return !isWithin(pairs.before(gone.type()), pairs.after(typed.type()))
                    && !pairs.same(gone.type(), typed.type());
        }
        return rest instanceof Additional.Forbidden;
    }

    /** Whether any value of the kinds of the one is a value of the other. */
    private static boolean isWithin(View one, View other) {
        return other.end() instanceof TypeRef.Single
                && other.format().isEmpty()
                && other.asked().isEmpty()
                && other.kinds().containsAll(one.kinds());
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
        if (isUnevaluated(shift == Shift.NARROWED ? after : before)) {
            pair.add(new TypeChange.Applicator(pair.site(), shift, UNEVALUATED, false));
            return;
        }
        pair.add(new TypeChange.Closedness(pair.site(), shift, Optional.of(words(before)), Optional.of(words(after))));
    }

    private static boolean isUnevaluated(Additional rest) {
        Optional<Location> said = Optional.empty();
        if (rest instanceof Additional.Forbidden forbidden) {
            said = Optional.of(forbidden.location());
        } else if (rest instanceof Additional.Typed typed) {
            said = Optional.of(typed.type().location());
        }
        return said.filter(place -> place.pointer().endsWith("/" + UNEVALUATED)).isPresent();
    }

    private static String words(Additional rest) {
        if (rest instanceof Additional.Forbidden) {
            return "no other members";
        }
        return isTyped(rest) ? "other members of one type" : "any other members";
    }
}
