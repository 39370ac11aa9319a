package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Property;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The messages and enumerations that fields of two contracts name.
 *
 * @param index of the new contract
 * @param forms what is being compared, if types of different names are
 */
record ProtoTypes(Contract old, ProtoIndex index, Optional<ProtoForms> forms) {
    ProtoTypes(ProtoIndex old, ProtoIndex revised) {
        this(old.contract(), revised, Optional.empty());
    }

    Contract revised() {
        return index.contract();
    }

    /** The same inside of a comparison of types of different names. */
    ProtoTypes within(ProtoForms other) {
        return new ProtoTypes(old, index, Optional.of(other));
    }

    /** Whether two types of different names are read and written alike. */
    boolean haveOneForm(String was, String is) {
        return forms.orElseGet(() -> new ProtoForms(this)).same(was, is);
    }

    /** The full name of the type of a field, of the elements of a list, of the values of a map. */
    Optional<String> name(Property field) {
        return ProtoUsages.named(field);
    }

    /** What an absent field was taken for, and what it is taken for. */
    Optional<ProtoDefault> defaultBefore(Property field) {
        return ProtoDefault.of(field, old);
    }

    Optional<ProtoDefault> defaultAfter(Property field) {
        return ProtoDefault.of(field, revised());
    }

    /** Whether an enumeration has become one of the same short name that has all its values. */
    boolean keepsValues(Property before, Property after) {
        Optional<EnumType> was = enumeration(old, name(before));
        Optional<EnumType> is = enumeration(revised(), name(after));
        if (was.isEmpty() || is.isEmpty() || !shortName(was.get()).equals(shortName(is.get()))) {
            return false;
        }
        return values(is.get()).containsAll(values(was.get()));
    }

    private static Optional<EnumType> enumeration(Contract contract, Optional<String> name) {
        return name.map(contract.types()::get)
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast);
    }

    private static String shortName(EnumType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private static Set<String> values(EnumType type) {
        Set<String> values = new HashSet<>();
        type.values()
                .forEach(value -> values.add(value.literal() + "="
                        + value.facts().map(facts -> facts.number()).orElse(0)));
        return values;
    }
}
