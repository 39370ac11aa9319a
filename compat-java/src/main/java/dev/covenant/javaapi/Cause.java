package dev.covenant.javaapi;

import java.util.List;

/**
 * A break with those that follow from it.
 *
 * @param others the elements that are broken for the same reason, as a reader writes them
 */
record Cause(Break head, List<String> others) {
    Cause {
        others = List.copyOf(others);
    }

    Cause with(Break other) {
        return new Cause(other, others);
    }
}
