package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Literal;
import dev.covenant.model.Property;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a field is taken for that is not there, whether that is written or not.
 *
 * @param text whether it is a text or bytes, rather than a number, a truth value or the number of an enumeration
 * @param value how it is compared
 */
record ProtoDefault(boolean text, String value) {
    private static final ProtoDefault EMPTY = new ProtoDefault(true, "");
    private static final ProtoDefault ZERO = new ProtoDefault(false, "0");

    /** Nothing for lists, maps and messages, which are simply not there. */
    static Optional<ProtoDefault> of(Property field, Contract contract) {
        FieldKind kind = field.field().orElseThrow().kind();
        Cardinality often = field.field().orElseThrow().cardinality();
        boolean many = often == Cardinality.REPEATED || often == Cardinality.MAP;
        if (many || kind == FieldKind.MESSAGE || kind == FieldKind.GROUP) {
            return Optional.empty();
        } else if (kind == FieldKind.ENUM) {
            return Optional.of(ofEnum(field, contract));
        } else if (kind == FieldKind.STRING || kind == FieldKind.BYTES) {
            return Optional.of(field.defaultValue().map(ProtoDefault::text).orElse(EMPTY));
        }
        return Optional.of(field.defaultValue().map(ProtoDefault::number).orElse(ZERO));
    }

    private static ProtoDefault text(Literal literal) {
        return new ProtoDefault(true, name(literal));
    }

    private static String name(Literal literal) {
        return literal instanceof Literal.Text text ? text.value() : literal.toString();
    }

    private static ProtoDefault number(Literal literal) {
        if (literal instanceof Literal.Bool flag) {
            return new ProtoDefault(false, flag.value() ? "1" : "0");
        } else if (literal instanceof Literal.Number number) {
            BigDecimal value = number.value();
            return value.signum() == 0 ? ZERO : new ProtoDefault(false, EnumComparison.plain(value));
        }
        return new ProtoDefault(false, name(literal));
    }

    private static ProtoDefault ofEnum(Property field, Contract contract) {
        Optional<EnumType> type = ProtoUsages.named(field)
                .map(contract.types()::get)
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast);
        Optional<String> written = field.defaultValue().map(ProtoDefault::name);
        return type.flatMap(known -> known.values().stream()
                        .filter(value -> written.isEmpty() || written.get().equals(name(value.literal())))
                        .findFirst())
                .flatMap(EnumType.Value::facts)
                .map(EnumFacts.Value::number)
                .map(number -> new ProtoDefault(false, String.valueOf(number)))
                .orElse(ZERO);
    }

    private boolean isNothing() {
        return equals(EMPTY) || equals(ZERO);
    }

    /** Whether it means the same; the empty text and zero are both what is not said. */
    boolean isSame(ProtoDefault other) {
        return equals(other) || (isNothing() && other.isNothing());
    }
}
