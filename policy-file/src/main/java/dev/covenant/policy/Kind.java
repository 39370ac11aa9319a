package dev.covenant.policy;

import dev.covenant.model.tree.ScalarNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a setting's value may be, and how it is written.
 *
 * @param type its class
 * @param wanted in words, for a message: {@code a time more than 0, such as 500ms}
 * @param parse empty when it is none of these
 * @param write the shortest way to write it
 */
record Kind<T>(Class<T> type, String wanted, Function<ScalarNode, Optional<T>> parse, Function<T, String> write) {
    /** The same within a range. */
    Kind<T> where(String range, Function<T, Boolean> allowed) {
        return new Kind<>(type, wanted + " " + range, node -> parse.apply(node).filter(allowed::apply), write);
    }

    /** The same with an example to follow. */
    Kind<T> suchAs(String example) {
        return new Kind<>(type, wanted + ", such as " + example, parse, write);
    }
}
