package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares keywords that ask something of values without shaping them: by keyword, and what each says by its values.
 */
final class AssertionComparison {
    private final Pair pair;
    private final TypePairs pairs;

    AssertionComparison(Pair pair, TypePairs pairs) {
        this.pair = pair;
        this.pairs = pairs;
    }

    void compare(List<Assertion> before, List<Assertion> after) {
        Map<String, AssertionPart> was = parts(before);
        Map<String, AssertionPart> is = parts(after);
        Set<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            AssertionPart b = was.get(key);
            AssertionPart a = is.get(key);
            if (b == null && a != null) {
                add(Shift.NARROWED, a.aspect());
            } else if (a == null && b != null) {
                add(Shift.WIDENED, b.aspect());
            } else if (a != null && b != null) {
                both(b, a);
            }
        }
        counts(before, after);
        new CombinedComparison(pair, pairs).compare(before, after);
        NoteComparison.compare(pair, before, after);
    }

    private static Map<String, AssertionPart> parts(List<Assertion> assertions) {
        Map<String, AssertionPart> parts = new LinkedHashMap<>();
        for (Assertion assertion : assertions) {
            for (AssertionPart part : AssertionPart.of(assertion)) {
                parts.put(part.key(), part);
            }
        }
        return parts;
    }

    private void add(Shift shift, String aspect) {
        pair.add(new TypeChange.Applicator(pair.site(), shift, aspect));
    }

    private void both(AssertionPart before, AssertionPart after) {
        Optional<TypeRef> was = before.schema();
        Optional<TypeRef> is = after.schema();
        if (was.isPresent() && is.isPresent()) {
            if (!pairs.same(was.get(), is.get())) {
                add(Shift.CHANGED, after.aspect());
            }
        } else if (!before.values().equals(after.values())) {
            add(shift(before.values(), after.values(), after.listsAllowed()), after.aspect());
        }
    }

    private static Shift shift(Set<String> before, Set<String> after, boolean allowed) {
        if (after.containsAll(before)) {
            return allowed ? Shift.WIDENED : Shift.NARROWED;
        }
        if (before.containsAll(after)) {
            return allowed ? Shift.NARROWED : Shift.WIDENED;
        }
        return Shift.CHANGED;
    }

    private void counts(List<Assertion> before, List<Assertion> after) {
        Optional<Assertion.Contains> was = contains(before);
        Optional<Assertion.Contains> is = contains(after);
        if (was.isPresent() && is.isPresent()) {
            long more = is.get().min() - was.get().min();
            limit("minContains", Long.signum(more), was.get().min(), is.get().min());
            long fewer = most(was.get()) - most(is.get());
            limit("maxContains", Long.signum(fewer), most(was.get()), most(is.get()));
        }
    }

    private static Optional<Assertion.Contains> contains(List<Assertion> assertions) {
        return assertions.stream()
                .filter(Assertion.Contains.class::isInstance)
                .map(Assertion.Contains.class::cast)
                .findFirst();
    }

    private static long most(Assertion.Contains contains) {
        return contains.max().orElse(Long.MAX_VALUE);
    }

    private void limit(String aspect, int order, long before, long after) {
        if (order != 0) {
            Shift shift = order > 0 ? Shift.NARROWED : Shift.WIDENED;
            Optional<String> was =
                    Optional.of(before).filter(n -> n != Long.MAX_VALUE).map(String::valueOf);
            Optional<String> is =
                    Optional.of(after).filter(n -> n != Long.MAX_VALUE).map(String::valueOf);
            pair.add(new TypeChange.Limit(pair.site(), shift, aspect, was.isEmpty(), was, is));
        }
    }
}
