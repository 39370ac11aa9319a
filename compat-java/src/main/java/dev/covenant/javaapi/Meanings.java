package dev.covenant.javaapi;

import dev.covenant.javaapi.Break.Two;
import dev.covenant.model.Property;
import java.util.List;
import java.util.Optional;

/**
 * Finds names that mean another element of the contract than they did, while what they meant has another name now. No compiler sees that.
 */
final class Meanings {
    private final JavaApi revised;

    Meanings(JavaApi revised) {
        this.revised = revised;
    }

    /** Looks at a type that is on both sides, and at its members. */
    void compare(Two two, List<Break> breaks) {
        JavaType was = two.old();
        JavaType is = two.revised().orElseThrow();
        if (changed(was, is, "").filter(revised::isMadeOf).isPresent()) {
            breaks.add(taken(two, is, ""));
        }
        was.origins().keySet().stream()
                .filter(member -> !member.isEmpty()
                        && changed(was, is, member)
                                .filter(identity -> isElsewhere(identity, is))
                                .isPresent())
                .filter(member -> was.has(member) && is.has(member))
                .sorted()
                .forEach(member -> breaks.add(taken(two, is, member)));
    }

    /** What it was made of, if that is not what it is made of. */
    private static Optional<String> changed(JavaType was, JavaType is, String member) {
        if (was.origins().get(member) instanceof Property one
                && is.origins().get(member) instanceof Property other
                && one.name().equals(other.name())) {
            // Nearly all members of nearly all contracts.
            return Optional.empty();
        }
        Optional<String> now = is.identity(member);
        return was.identity(member)
                .filter(identity -> now.isPresent() && !now.get().equals(identity));
    }

    private static boolean isElsewhere(String identity, JavaType is) {
        return is.origins().keySet().stream()
                .anyMatch(other -> is.identity(other).filter(identity::equals).isPresent());
    }

    private static Break taken(Two two, JavaType is, String member) {
        return Break.ofName(two, member, is.identity(member));
    }
}
