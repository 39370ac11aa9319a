package dev.covenant.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value written in a contract: a default, a constant, an enum value. Numbers keep their exact value.
 */
public sealed interface Literal {
    /** A JSON string. */
    record Text(String value) implements Literal {
        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /** A JSON number; {@code text} is as the author wrote it, as a JSON number. */
    record Number(String text) implements Literal {
        /** The exact value. The reader refuses exponents beyond +-10,000, so this stays cheap. */
        public BigDecimal value() {
            return new BigDecimal(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Literal {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}. */
    record Null() implements Literal {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** An array. */
    record Items(List<Literal> values) implements Literal {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object, in the order of the contract. */
    record Members(Map<String, Literal> values) implements Literal {
        public Members {
            values = Ordered.copyOf(values);
        }
    }
}
