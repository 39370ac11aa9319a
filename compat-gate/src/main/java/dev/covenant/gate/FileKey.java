package dev.covenant.gate;

import dev.covenant.model.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be said of the gate in {@code covenant.yaml}.
 *
 * @param name its key
 * @param type the class of what it says
 * @param wanted what its value may be, in words, for messages and the page
 * @param words the words it may be; empty: it is no choice
 * @param parse empty when it is none of these
 * @param usual what holds where nothing is said, in words
 * @param meaning in a few words
 */
record FileKey<T>(
        String name,
        Class<T> type,
        String wanted,
        List<String> words,
        Function<Node, Optional<T>> parse,
        String usual,
        String meaning) {
    /** One that is no choice. */
    FileKey(
            String name,
            Class<T> type,
            String wanted,
            Function<Node, Optional<T>> parse,
            String usual,
            String meaning) {
        this(name, type, wanted, List.of(), parse, usual, meaning);
    }
}
