package dev.covenant.compat.witness;

import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON values.
 */
final class Values {
    private Values() {}

    static Literal number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new Literal.Number(plain.toPlainString());
    }

    static Literal number(long value) {
        return new Literal.Number(Long.toString(value));
    }

    static Literal text(String value) {
        return new Literal.Text(value);
    }

    static Literal object() {
        return new Literal.Members(Map.of());
    }

    /** The object with one more or another member. */
    static Literal with(Literal.Members object, String name, Literal member) {
        Map<String, Literal> members = new LinkedHashMap<>(object.values());
        members.put(name, member);
        return new Literal.Members(members);
    }

    static Literal without(Literal.Members object, String name) {
        Map<String, Literal> members = new LinkedHashMap<>(object.values());
        members.remove(name);
        return new Literal.Members(members);
    }

    /** Whether JSON Schema takes them for equal: numbers by value, objects in any order. */
    static boolean same(Literal a, Literal b) {
        if (a instanceof Literal.Number one && b instanceof Literal.Number other) {
            return one.value().compareTo(other.value()) == 0;
        } else if (a instanceof Literal.Items one && b instanceof Literal.Items other) {
            return same(one.values(), other.values());
        } else if (a instanceof Literal.Members one && b instanceof Literal.Members other) {
            return same(one.values(), other.values());
        }
        return a.equals(b);
    }

    private static boolean same(List<Literal> a, List<Literal> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Map<String, Literal> a, Map<String, Literal> b) {
        for (Map.Entry<String, Literal> member : a.entrySet()) {
            Literal other = b.get(member.getKey());
            if (other == null || !same(member.getValue(), other)) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    static boolean hasDuplicates(List<Literal> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (same(values.get(i), values.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
