package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.Assertion.Combination;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares combinations of schemas that say more of a value without shaping it: by what the schemas mean, in whatever order.
 */
final class CombinedComparison {
    private final Pair pair;
    private final TypePairs pairs;

    CombinedComparison(Pair pair, TypePairs pairs) {
        this.pair = pair;
        this.pairs = pairs;
    }

    void compare(List<Assertion> before, List<Assertion> after) {
        for (Combination combination : Combination.values()) {
            List<TypeRef> was = schemas(before, combination);
            List<TypeRef> is = schemas(after, combination);
            if (was.isEmpty() != is.isEmpty()) {
                add(was.isEmpty() ? Shift.NARROWED : Shift.WIDENED, combination);
            } else {
                schemas(was, is, combination);
            }
        }
    }

    private static List<TypeRef> schemas(List<Assertion> assertions, Combination combination) {
        List<TypeRef> schemas = new ArrayList<>();
        for (Assertion assertion : assertions) {
            if (assertion instanceof Assertion.Combined combined && combined.combination() == combination) {
                schemas.addAll(combined.schemas());
            }
        }
        return schemas;
    }

    private void schemas(List<TypeRef> was, List<TypeRef> is, Combination combination) {
        List<TypeRef> gone = new ArrayList<>(was);
        List<TypeRef> fresh = new ArrayList<>(is);
        for (TypeRef old : was) {
            fresh.stream().filter(now -> pairs.same(old, now)).findFirst().ifPresent(now -> {
                gone.remove(old);
                fresh.remove(now);
            });
        }
        if (!gone.isEmpty() && !fresh.isEmpty()) {
            add(Shift.CHANGED, combination);
        } else if (!gone.isEmpty() || !fresh.isEmpty()) {
            // One alternative more allows more; one more of what must all hold allows less.
            boolean narrowed = (combination == Combination.ALL_OF) == gone.isEmpty();
            add(narrowed ? Shift.NARROWED : Shift.WIDENED, combination);
        }
    }

    private void add(Shift shift, Combination combination) {
        String aspect = switch (combination) {
            case ALL_OF -> "allOf";
            case ANY_OF -> "anyOf";
            case ONE_OF -> "oneOf";
        };
        pair.add(new TypeChange.Applicator(pair.site(), shift, aspect, false));
    }
}
