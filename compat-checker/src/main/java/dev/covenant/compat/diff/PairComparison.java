package dev.covenant.compat.diff;

import dev.covenant.model.EnumType;
import dev.covenant.model.Property.Access;
import dev.covenant.model.TypeRef;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares one pair of types; what they are made of become further pairs.
 */
final class PairComparison {
    private final TypePairs pairs;
    private final ObjectComparison objects;
    private final UnionComparison unions;

    PairComparison(TypePairs pairs) {
        this.pairs = pairs;
        this.objects = new ObjectComparison(pairs);
        this.unions = new UnionComparison(pairs);
    }

    void compare(Pair pair) {
        View before = pair.before();
        View after = pair.after();
        nullability(pair);
        if (!pair.isDefinition() && areBothNamed(pair)) {
            usedDefinition(pair);
        } else if (before.isUnion() || after.isUnion()) {
            unions.compare(pair);
        } else if (!before.kinds().equals(after.kinds())) {
            kinds(pair);
        } else {
            structure(pair);
            LimitComparison.compare(pair, before.limits(), after.limits(), pairs);
        }
    }

    /** Of the kinds that stay, what is asked of them may have changed too. */
    private void kinds(Pair pair) {
        View before = pair.before();
        View after = pair.after();
        TypeChange.Said said =
                after.isAnything() && !after.kinds().isEmpty() ? TypeChange.Said.NOTHING : TypeChange.Said.TYPE;
        pair.add(type(pair, JsonKind.shift(before.kinds(), after.kinds()), said));
        if (said == TypeChange.Said.TYPE && isFinite(before) != isFinite(after) && !before.isAnything()) {
            EnumComparison.compare(pair);
        }
        if (before.end() instanceof TypeRef.Single && after.end() instanceof TypeRef.Single) {
            Set<JsonKind> common = EnumSet.copyOf(before.kinds());
            common.retainAll(after.kinds());
            LimitComparison.compare(
                    pair, before.limits().among(common), after.limits().among(common), pairs);
        }
    }

    private static void nullability(Pair pair) {
        boolean before = pair.before().nullable();
        boolean after = pair.after().nullable();
        // A definition has its nullability where it is used.
        if (before != after
                && !pair.isDefinition()
                && !pair.before().isUntyped()
                && !pair.after().isUntyped()) {
            pair.add(new TypeChange.Nullability(pair.site(), after ? Shift.WIDENED : Shift.NARROWED));
        }
    }

    private static boolean areBothNamed(Pair pair) {
        return pair.before().end() instanceof TypeRef.Named && pair.after().end() instanceof TypeRef.Named;
    }

    /** What is asked at the use is compared here, the types themselves once for all their uses. */
    private void usedDefinition(Pair pair) {
        TypeRef.Named before = (TypeRef.Named) pair.before().end();
        TypeRef.Named after = (TypeRef.Named) pair.after().end();
        pair.uses(pairs.definition(before.name(), after.name(), pair.element()), Access.READ_WRITE);
        if (pair.before().kinds().equals(pair.after().kinds())) {
            Limits asked = Limits.of(pair.before().asked());
            LimitComparison.compare(pair, asked, Limits.of(pair.after().asked()), pairs);
        }
    }

    private void structure(Pair pair) {
        View before = pair.before();
        View after = pair.after();
        if (before.isObject() && after.isObject()) {
            objects.compare(pair);
            format(pair);
        } else if (before.end() instanceof TypeRef.ListOf b && after.end() instanceof TypeRef.ListOf a) {
            pairs.part(pair, b.element(), a.element(), pair.element() + "[]", Access.READ_WRITE);
            format(pair);
        } else if (before.definition() instanceof EnumType || after.definition() instanceof EnumType) {
            EnumComparison.compare(pair);
            format(pair);
        } else {
            format(pair);
        }
    }

    private static void format(Pair pair) {
        String before = pair.before().format();
        String after = pair.after().format();
        if (!before.equals(after)) {
            boolean limitedAnyway = isFinite(before.isEmpty() ? pair.after() : pair.before());
            if (!limitedAnyway && !isOtherContent(pair)) {
                pair.add(type(pair, Formats.shift(before, after), TypeChange.Said.FORMAT));
            }
        }
    }

    /** Some formats say how the text carries its content, and that is told already. */
    private static boolean isOtherContent(Pair pair) {
        return !NoteComparison.forms(pair.before().limits().others())
                .equals(NoteComparison.forms(pair.after().limits().others()));
    }

    private static boolean isFinite(View view) {
        return view.definition() instanceof EnumType;
    }

    static TypeChange type(Pair pair, Shift shift, TypeChange.Said said) {
        Optional<String> before = Optional.of(pair.before().words());
        Optional<String> after = Optional.of(pair.after().words());
        Optional<Shift> text = Optional.empty();
        if (shift == Shift.CHANGED && pair.before().isAnyText() != pair.after().isAnyText()) {
            text = Optional.of(pair.after().isAnyText() ? Shift.WIDENED : Shift.NARROWED);
        }
        return new TypeChange.Type(pair.site(), shift, said, text, before, after);
    }
}
