package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
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
        List<Assertion> gone = new ArrayList<>(before);
        List<Assertion> fresh = new ArrayList<>(after);
        gone.removeIf(assertion -> removeSame(assertion, fresh));
        Map<String, List<AssertionPart>> was = parts(gone);
        Map<String, List<AssertionPart>> is = parts(fresh);
        Set<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.forEach(key -> parts(was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of())));
        counts(gone, fresh);
        new CombinedComparison(pair, pairs).compare(before, after);
        NoteComparison.compare(pair, before, after);
        idle(before)
                .ifPresent(old -> idle(after)
                        .ifPresent(now -> pairs.part(pair, old, now, pair.element(), Property.Access.READ_WRITE)));
    }

    private static Optional<TypeRef> idle(List<Assertion> assertions) {
        return assertions.stream()
                .filter(Assertion.Idle.class::isInstance)
                .map(idle -> ((Assertion.Idle) idle).properties())
                .findFirst();
    }

    /** Of what is said several times, as parts of an {@code allOf} do, the order means nothing. */
    private boolean removeSame(Assertion assertion, List<Assertion> others) {
        Map<String, List<AssertionPart>> parts = parts(List.of(assertion));
        if (parts.isEmpty()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (isSame(assertion, parts, others.get(i))) {
                others.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Assertion assertion, Map<String, List<AssertionPart>> parts, Assertion other) {
        if (assertion.getClass() != other.getClass() || !times(assertion).equals(times(other))) {
            return false;
        }
        Map<String, List<AssertionPart>> others = parts(List.of(other));
        return parts.keySet().equals(others.keySet())
                && parts.entrySet().stream()
                        .allMatch(entry -> isSame(
                                entry.getValue().get(0),
                                others.getOrDefault(entry.getKey(), List.of()).get(0)));
    }

    private boolean isSame(AssertionPart before, AssertionPart after) {
        if (before.schema().isPresent() && after.schema().isPresent()) {
            return pairs.same(before.schema().get(), after.schema().get());
        }
        return before.values().equals(after.values());
    }

    /** How often something must be contained. */
    private static List<Long> times(Assertion assertion) {
        return assertion instanceof Assertion.Contains contains
                ? List.of(Long.valueOf(contains.min()), most(contains))
                : List.of();
    }

    private static Map<String, List<AssertionPart>> parts(List<Assertion> assertions) {
        Map<String, List<AssertionPart>> parts = new LinkedHashMap<>();
        for (Assertion assertion : assertions) {
            for (AssertionPart part : AssertionPart.of(assertion)) {
                parts.computeIfAbsent(part.key(), key -> new ArrayList<>()).add(part);
            }
        }
        return parts;
    }

    /** What one keyword says on both sides, where it does not say the same. */
    private void parts(List<AssertionPart> before, List<AssertionPart> after) {
        if (before.isEmpty()) {
            add(Shift.NARROWED, after.get(0).aspect());
        } else if (after.isEmpty()) {
            add(Shift.WIDENED, before.get(0).aspect());
        } else if (before.size() == 1 && after.size() == 1) {
            both(before.get(0), after.get(0));
        } else {
            kept(Shift.CHANGED, after.get(0).aspect());
        }
    }

    private void add(Shift shift, String aspect) {
        pair.add(new TypeChange.Applicator(pair.site(), shift, aspect, false));
    }

    private void kept(Shift shift, String aspect) {
        pair.add(new TypeChange.Applicator(pair.site(), shift, aspect, true));
    }

    private void both(AssertionPart before, AssertionPart after) {
        Optional<TypeRef> was = before.schema();
        Optional<TypeRef> is = after.schema();
        if (was.isPresent() && is.isPresent()) {
            if (!pairs.same(was.get(), is.get())) {
                kept(after.shift(pairs.shift(was.get(), is.get())), after.aspect());
            }
        } else if (!before.values().equals(after.values())) {
            kept(shift(before.values(), after.values(), after.listsAllowed()), after.aspect());
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
