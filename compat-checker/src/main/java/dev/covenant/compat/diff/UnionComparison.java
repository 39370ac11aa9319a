package dev.covenant.compat.diff;

import dev.covenant.model.Property.Access;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two types of which at least one is a union.
 */
final class UnionComparison {
    private final TypePairs pairs;

    UnionComparison(TypePairs pairs) {
        this.pairs = pairs;
    }

    void compare(Pair pair) {
        List<Member> before = Member.of(pair.before());
        List<Member> after = Member.of(pair.after());
        MemberMatch match = MemberMatch.of(before, after, pairs);
        if (isKinds(pair.before()) && isKinds(pair.after())) {
            kinds(pair, match.pairs());
        } else {
            match.pairs().forEach(two -> part(pair, two));
            alternatives(pair, match);
        }
        if (pair.before().isUnion() && pair.after().isUnion()) {
            boolean sameMembers = match.gone().isEmpty() && match.fresh().isEmpty();
            DiscriminatorComparison.compareUnions(pair, sameMembers);
            LimitComparison.compare(pair, pair.before().limits(), pair.after().limits(), pairs);
        }
    }

    private void alternatives(Pair pair, MemberMatch match) {
        if (haveNothingInCommon(pair)) {
            pair.add(PairComparison.type(pair, Shift.CHANGED, ""));
        } else if (!pair.before().isUnion()) {
            wrapped(pair, !match.pairs().isEmpty());
        } else {
            match.gone().forEach(member -> removed(pair, member));
            match.fresh().forEach(member -> added(pair, member));
        }
    }

    private void part(Pair pair, MemberMatch.Two two) {
        String label = pair.element() + "." + two.before().label();
        pairs.part(pair, two.before().type(), two.after().type(), label, Access.READ_WRITE);
    }

    /** A list of JSON types is no list of alternatives, whether it is written with {@code type} or {@code oneOf}. */
    private static boolean isKinds(View view) {
        return !(view.definition() instanceof UnionType union)
                || union.variants().stream()
                        .allMatch(variant -> variant.location().equals(union.location()) || isKind(variant.type()));
    }

    private static boolean isKind(TypeRef type) {
        return type instanceof TypeRef.Single && type.constraints().isNone();
    }

    private static boolean haveNothingInCommon(Pair pair) {
        return Collections.disjoint(pair.before().kinds(), pair.after().kinds());
    }

    /** When there are more kinds now, but one that stays has a smaller format, neither set of values is within the other. */
    private void kinds(Pair pair, List<MemberMatch.Two> common) {
        Set<JsonKind> before = pair.before().kinds();
        Set<JsonKind> after = pair.after().kinds();
        if (before.equals(after)) {
            common.forEach(two -> part(pair, two));
            return;
        }
        Shift shift = JsonKind.shift(before, after);
        for (MemberMatch.Two two : common) {
            String was = two.before().view().format();
            String is = two.after().view().format();
            if (was.equals(is)) {
                part(pair, two);
            } else if (Formats.shift(was, is) != shift) {
                shift = Shift.CHANGED;
            }
        }
        pair.add(PairComparison.type(pair, shift, ""));
    }

    private static void wrapped(Pair pair, boolean kept) {
        pair.add(new TypeChange.Wrapped(
                pair.site(),
                kept,
                Optional.of(pair.before().words()),
                Optional.of(pair.after().words())));
    }

    private static void removed(Pair pair, Member member) {
        Site site = new Site(
                pair.element() + ": " + member.label(),
                Optional.of(member.location()),
                Optional.of(pair.after().location()));
        pair.add(new TypeChange.MemberRemoved(site, keyword(pair.before()), Optional.of(member.label())));
    }

    private static void added(Pair pair, Member member) {
        Site site = new Site(
                pair.element() + ": " + member.label(),
                Optional.of(pair.before().location()),
                Optional.of(member.location()));
        pair.add(new TypeChange.MemberAdded(site, keyword(pair.after()), Optional.of(member.label())));
    }

    private static String keyword(View view) {
        boolean any = view.definition() instanceof UnionType union && union.kind() == UnionType.Kind.ANY_OF;
        return any ? "anyOf" : "oneOf";
    }
}
