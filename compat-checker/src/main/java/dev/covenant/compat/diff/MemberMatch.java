package dev.covenant.compat.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which alternative of the old union is which of the new one.
 *
 * @param pairs those that are in both
 * @param gone those of the old one that are not in the new one
 * @param fresh those of the new one that are not in the old one
 */
record MemberMatch(List<Two> pairs, List<Member> gone, List<Member> fresh) {
    /** Beyond so many combinations, types are not compared to find out which alternative is which. */
    private static final int MOST_COMBINATIONS = 400;

    record Two(Member before, Member after) {}

    static MemberMatch of(List<Member> before, List<Member> after, TypePairs pairs) {
        MemberMatch match = new MemberMatch(new ArrayList<>(), new ArrayList<>(before), new ArrayList<>(after));
        match.by((b, a) -> b.tags().stream().anyMatch(a.tags()::contains));
        match.by((b, a) -> !b.name().isEmpty() && b.name().equals(a.name()));
        match.plain();
        if ((long) match.gone().size() * match.fresh().size() <= MOST_COMBINATIONS) {
            match.by((b, a) -> pairs.same(b.type(), a.type()));
        }
        match.by((b, a) -> b.name().isEmpty() && a.name().isEmpty() && b.label().equals(a.label()));
        match.alone();
        return match;
    }

    private void by(BiPredicate<Member, Member> same) {
        for (Member b : List.copyOf(gone)) {
            fresh.stream().filter(a -> same.test(b, a)).findFirst().ifPresent(a -> pair(b, a));
        }
    }

    private void pair(Member before, Member after) {
        pairs.add(new Two(before, after));
        gone.remove(before);
        fresh.remove(after);
    }

    /** A list or a single value needs no comparison to be found when it is the only one of its kind. */
    private void plain() {
        for (Member b : List.copyOf(gone)) {
            List<Member> theirs = fresh.stream().filter(a -> isPlain(b, a)).toList();
            if (theirs.size() == 1
                    && gone.stream()
                                    .filter(other -> isPlain(other, theirs.get(0)))
                                    .count()
                            == 1) {
                pair(b, theirs.get(0));
            }
        }
    }

    private static boolean isPlain(Member a, Member b) {
        return !a.isNamed() && !b.isNamed() && a.kinds().equals(b.kinds());
    }

    /** Alternatives without a name are the same when they are the only ones of their kind on both sides. */
    private void alone() {
        for (Member b : List.copyOf(gone)) {
            List<Member> theirs = fresh.stream().filter(a -> isLike(b, a)).toList();
            boolean onlyOne = gone.stream().filter(other -> isLike(b, other)).count() == 1;
            if (theirs.size() == 1 && onlyOne) {
                pair(b, theirs.get(0));
            }
        }
    }

    private static boolean isLike(Member a, Member b) {
        return a.kinds().equals(b.kinds()) && (a.name().isEmpty() || b.name().isEmpty());
    }
}
