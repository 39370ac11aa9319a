package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two types have the same values, whatever they are called. Types that contain themselves are the same when nothing shows that they
 * are not, so what is being compared is assumed to be the same; the assumption falls with everything that was found under it. So each pair
 * is compared about once, however the types refer to each other.
 */
final class Equivalence {
    private static final int MOST_PAIRS = 2_000;
    private static final int DEEPEST = 100;

    private final Contract old;
    private final Contract revised;
    private final Set<Asked> same = new HashSet<>();
    private final Set<Asked> different = new HashSet<>();
    private final List<Asked> order = new ArrayList<>();
    private final Map<Asked, Shift> shifts = new HashMap<>();
    private int depth;

    Equivalence(Contract old, Contract revised) {
        this.old = old;
        this.revised = revised;
    }

    private record Asked(String before, String after) {}

    boolean same(TypeRef before, TypeRef after) {
        Asked asked = new Asked(key(before), key(after));
        if (same.contains(asked) || different.contains(asked)) {
            return same.contains(asked);
        }
        if (!View.of(old, before).kinds().equals(View.of(revised, after).kinds()) || depth >= DEEPEST) {
            return depth >= DEEPEST;
        }
        return compare(asked, before, after);
    }

    /** How the values have changed of two types that are not the same; where types contain themselves, nobody can tell. */
    Shift shift(TypeRef before, TypeRef after) {
        Asked asked = new Asked(key(before), key(after));
        Shift known = shifts.putIfAbsent(asked, Shift.CHANGED);
        if (known != null || depth >= DEEPEST) {
            return known == null ? Shift.CHANGED : known;
        }
        depth++;
        try {
            TypePairs pairs = new TypePairs(old, revised, this);
            pairs.of(before, after, "");
            Shift shift = pairs.compare(MOST_PAIRS) ? ShiftSum.of(pairs.all()).orElse(Shift.CHANGED) : Shift.CHANGED;
            shifts.put(asked, shift);
            return shift;
        } finally {
            depth--;
        }
    }

    /** A name is the same wherever it is used; anything else is known by its place. */
    private static String key(TypeRef ref) {
        return TypePairs.isOnlyName(ref) && !ref.nullable()
                ? ((TypeRef.Named) ref).name()
                : "@" + ref.location() + ref.location().pointer();
    }

    private boolean compare(Asked asked, TypeRef before, TypeRef after) {
        int assumedBefore = order.size();
        depth++;
        try {
            TypePairs pairs = TypePairs.probing(old, revised, this);
            pairs.of(before, after, "");
            assume(asked.before(), asked.after());
            if (pairs.same(MOST_PAIRS)) {
                return true;
            }
        } finally {
            depth--;
        }
        List<Asked> fallen = order.subList(assumedBefore, order.size());
        fallen.forEach(same::remove);
        fallen.clear();
        different.add(asked);
        return false;
    }

    /** Takes two named types for the same until something shows that they are not; false when they are taken so already. */
    boolean assume(String before, String after) {
        Asked asked = new Asked(before, after);
        boolean fresh = same.add(asked);
        if (fresh) {
            order.add(asked);
        }
        return fresh;
    }
}
