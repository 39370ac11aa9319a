package dev.covenant.grpc.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a value.
 */
@FunctionalInterface
interface ValueRule {
    /** What was expected, when the value is not so; null: nothing is wrong. */
    @Nullable
    String fault(Object value);

    /** What could be read of the rules for one type. */
    record Read(List<ValueRule> rules, List<String> unknown) {
        public Read {
            rules = List.copyOf(rules);
            unknown = List.copyOf(unknown);
        }
    }
}
