package dev.covenant.compat.diff;

import dev.covenant.model.Additional;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a value may be one of two types of a contract: it may, unless something that both say of it shows that it cannot.
 */
final class Overlap {
    private Overlap() {}

    /** Whether two of these alternatives may both be right for a value. */
    static boolean isAmong(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (of(members.get(i).view(), members.get(j).view())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean of(View one, View other) {
        if (!areLike(one, other)) {
            return false;
        }
        return !(one.definition() instanceof ObjectType a)
                || !(other.definition() instanceof ObjectType b)
                || (members(one, a, b) && members(other, b, a));
    }

    private static boolean areLike(View one, View other) {
        Set<String> values = values(one);
        Set<String> others = values(other);
        boolean listed = !values.isEmpty() && !others.isEmpty();
        return !Collections.disjoint(one.kinds(), other.kinds()) && !(listed && Collections.disjoint(values, others));
    }

    /** The values it has, where they are listed. */
    private static Set<String> values(View view) {
        if (view.definition() instanceof EnumType enumeration) {
            return enumeration.values().stream()
                    .map(value -> EnumComparison.text(value.literal()))
                    .collect(Collectors.toSet());
        }
        return view.limits().constant().map(EnumComparison::text).map(Set::of).orElse(Set.of());
    }

    private static boolean members(View view, ObjectType object, ObjectType other) {
        return object.properties().stream().filter(Property::required).allMatch(property -> {
            Optional<Property> theirs = other.properties().stream()
                    .filter(one -> one.name().equals(property.name()))
                    .findFirst();
            return theirs.isEmpty()
                    ? !(other.additional() instanceof Additional.Forbidden)
                    : areLike(
                            View.of(view.contract(), property.type()),
                            View.of(view.contract(), theirs.get().type()));
        });
    }
}
