package dev.covenant.compat.diff;

import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
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
        if (isKinds(pair.before(), pair.after()) && isKinds(pair.after(), pair.before())) {
            kinds(pair, match.pairs());
        } else {
            match.pairs().forEach(two -> part(pair, two));
            alternatives(pair, match);
        }
        if (pair.before().isUnion() && pair.after().isUnion()) {
            boolean sameMembers = match.gone().isEmpty() && match.fresh().isEmpty();
            DiscriminatorComparison.compareUnions(pair, sameMembers);
            exactlyOne(pair, before, after);
            LimitComparison.compare(pair, pair.before().limits(), pair.after().limits(), pairs);
        }
    }

    /** What may be right for several alternatives is no value of a {@code oneOf}, and one of an {@code anyOf}. */
    private static void exactlyOne(Pair pair, List<Member> before, List<Member> after) {
        boolean was = isExactlyOne(pair.before());
        boolean is = isExactlyOne(pair.after());
        if (was != is && Overlap.isAmong(was ? before : after)) {
            Shift shift = is ? Shift.NARROWED : Shift.WIDENED;
            pair.add(new TypeChange.Applicator(pair.site(), shift, "oneOf", true));
        }
    }

    private static boolean isExactlyOne(View view) {
        return view.definition() instanceof UnionType union
                && union.kind() == UnionType.Kind.ONE_OF
                && union.discriminator().isEmpty();
    }

    private void alternatives(Pair pair, MemberMatch match) {
        if (haveNothingInCommon(pair)) {
            pair.add(PairComparison.type(pair, Shift.CHANGED, TypeChange.Said.TYPE));
        } else if (!pair.before().isUnion()) {
            wrapped(pair, !match.pairs().isEmpty() && match.fresh().stream().noneMatch(other -> overlaps(pair, other)));
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
    private static boolean isKinds(View view, View other) {
        if (view.definition() instanceof UnionType union) {
            return union.variants().stream()
                    .allMatch(variant -> variant.location().equals(union.location()) || isKind(variant.type()));
        }
        return !(view.definition() instanceof ObjectType && isListed(other));
    }

    private static TypeChange.Said said(Pair pair) {
        return isListed(pair.before()) || isListed(pair.after()) ? TypeChange.Said.ALTERNATIVES : TypeChange.Said.TYPE;
    }

    /** Whether its types are alternatives of their own, rather than a list of names. */
    private static boolean isListed(View view) {
        return view.definition() instanceof UnionType union
                && union.variants().stream()
                        .anyMatch(variant -> !variant.location().equals(union.location()));
    }

    private static boolean isKind(TypeRef type) {
        boolean bare = type instanceof TypeRef.Single
                || (type instanceof TypeRef.ListOf list && isFree(list.element()))
                || (type instanceof TypeRef.MapOf map && isFree(map.value()));
        return bare && type.constraints().isNone();
    }

    private static boolean isFree(TypeRef type) {
        return type instanceof TypeRef.Anything && type.constraints().isNone();
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
        pair.add(PairComparison.type(pair, shift, said(pair)));
    }

    /**
     * Whether a value of the old type may be right for another alternative too, so that it is not right for exactly one. Nobody sends
     * members that are not declared.
     */
    private boolean overlaps(Pair pair, Member other) {
        if (!isExactlyOne(pair.after()) || Collections.disjoint(pair.before().kinds(), other.kinds())) {
            return false;
        }
        return !(pair.before().definition() instanceof ObjectType old)
                || !(other.view().definition() instanceof ObjectType fresh)
                || fresh.properties().stream().allMatch(property -> mayBe(property, old));
    }

    private boolean mayBe(Property wanted, ObjectType old) {
        Optional<Property> own = old.properties().stream()
                .filter(property -> property.name().equals(wanted.name()))
                .findFirst();
        return own.isEmpty()
                ? !wanted.required()
                : !Collections.disjoint(
                        pairs.before(own.get().type()).kinds(),
                        pairs.after(wanted.type()).kinds());
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
