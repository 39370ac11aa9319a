package dev.covenant.compat.diff;

import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Property.Access;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Compares types pair by pair, without recursion: each pair of named types once, however often and from wherever it is reached. A pair
 * that is met again while it is compared counts as equal, which is right for the smallest set of differences.
 */
final class TypePairs {
    private final Contract old;
    private final Contract revised;
    private final Equivalence equivalence;
    private final boolean probing;
    private final PairComparison comparison;
    private final Map<Names, Pair> definitions = new HashMap<>();
    private final List<Pair> all = new ArrayList<>();
    private final Deque<Pair> waiting = new ArrayDeque<>();

    TypePairs(Contract old, Contract revised, Equivalence equivalence) {
        this(old, revised, equivalence, false);
    }

    private TypePairs(Contract old, Contract revised, Equivalence equivalence, boolean probing) {
        this.probing = probing;
        this.old = old;
        this.revised = revised;
        this.equivalence = equivalence;
        this.comparison = new PairComparison(this);
    }

    /** Pairs that only tell whether two types are the same; what is taken for the same already is not compared again. */
    static TypePairs probing(Contract old, Contract revised, Equivalence equivalence) {
        return new TypePairs(old, revised, equivalence, true);
    }

    private record Names(String before, String after) {}

    /** The pair of two types that an operation carries. */
    void root(TypeRef before, TypeRef after, String element, Pair.Root root) {
        of(before, after, element).carriedBy(root);
    }

    /** The pair of two types that are used by another pair. */
    void part(Pair user, TypeRef before, TypeRef after, String element, Access access) {
        user.uses(of(before, after, element), access);
    }

    /** The pair of two types whose values are also values of a pair of types. */
    void subtype(Pair user, String before, String after) {
        Pair part = definition(before, after, before);
        part.inherits(user);
        user.uses(part, Access.READ_WRITE);
    }

    Pair of(TypeRef before, TypeRef after, String element) {
        if (isOnlyName(before) && isOnlyName(after) && before.nullable() == after.nullable()) {
            Names names = new Names(((TypeRef.Named) before).name(), ((TypeRef.Named) after).name());
            boolean declared = old.type(names.before()).declared()
                    && revised.type(names.after()).declared();
            // What stands in place of a type that has a name stands at the use of that name.
            return declared
                    ? definition(names.before(), names.after(), element)
                    : known(names, () -> new Pair(element, View.of(old, before), View.of(revised, after), true));
        }
        return waiting(new Pair(element, View.of(old, before), View.of(revised, after), false));
    }

    /** Whether both are one kind of single value, of which nothing is asked: nothing can be different, within them neither. */
    static boolean areClearlySame(TypeRef before, TypeRef after) {
        return before instanceof TypeRef.Single was
                && after instanceof TypeRef.Single is
                && was.scalar() == is.scalar()
                && was.nullable() == is.nullable()
                && was.format().equals(is.format())
                && was.constraints().isNone()
                && is.constraints().isNone();
    }

    static boolean isOnlyName(TypeRef ref) {
        return ref instanceof TypeRef.Named && ref.constraints().isNone();
    }

    View before(TypeRef type) {
        return View.of(old, type);
    }

    View after(TypeRef type) {
        return View.of(revised, type);
    }

    /**
     * The pair of two named types themselves.
     *
     * @param element what to call it if the contract gives it no name
     */
    Pair definition(String before, String after, String element) {
        return known(new Names(before, after), () -> {
            String label = old.type(before).declared() ? before : element;
            return new Pair(label, view(old, before), view(revised, after), true);
        });
    }

    private Pair known(Names names, Supplier<Pair> first) {
        Pair known = definitions.get(names);
        if (known == null) {
            known = first.get();
            if (!probing || equivalence.assume(names.before(), names.after())) {
                waiting(known);
            }
            definitions.put(names, known);
        }
        return known;
    }

    private static View view(Contract contract, String name) {
        TypeDef type = contract.type(name);
        TypeRef use = new TypeRef.Named(name, false, Constraints.none(), type.location());
        return View.of(contract, use);
    }

    private Pair waiting(Pair pair) {
        all.add(pair);
        waiting.add(pair);
        return pair;
    }

    /** Compares everything that was asked for, and what that leads to. */
    void compareAll() {
        while (!waiting.isEmpty()) {
            comparison.compare(waiting.remove());
        }
    }

    /** Compares so many pairs; false when there are more. */
    boolean compare(int most) {
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            comparison.compare(waiting.remove());
        }
        return waiting.isEmpty();
    }

    /**
     * Whether what was asked for is the same.
     *
     * @param most so many pairs are looked at; what is larger than that counts as the same when its top is
     */
    boolean same(int most) {
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            Pair pair = waiting.remove();
            comparison.compare(pair);
            if (!pair.isSame()) {
                return false;
            }
        }
        return true;
    }

    /** Whether two types have the same values, whatever they are called. */
    boolean same(TypeRef before, TypeRef after) {
        return equivalence.same(before, after);
    }

    /** How the values of two types have changed that are not the same. */
    Shift shift(TypeRef before, TypeRef after) {
        return equivalence.shift(before, after);
    }

    boolean isCompared(String before, String after) {
        return definitions.containsKey(new Names(before, after));
    }

    /** Whether a type of the old contract was compared with anything. */
    boolean isUsed(String before) {
        return definitions.keySet().stream().anyMatch(names -> names.before().equals(before));
    }

    List<Pair> all() {
        return all;
    }
}
