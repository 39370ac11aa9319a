package dev.covenant.model;

import java.util.List;

/**
 * A path with named holes.
 *
 * @param text as in the contract, such as {@code /orders/{id}.{format}}
 * @param parts literal and variable parts in order
 */
public record PathTemplate(String text, List<Part> parts, Location location) implements Located {
    public PathTemplate {
        parts = List.copyOf(parts);
    }

    /** Names of the variables, in order. */
    public List<String> variables() {
        return parts.stream().filter(Part::variable).map(Part::text).toList();
    }

    /**
     * A piece of a path.
     *
     * @param text literal text, or the name of the variable
     * @param variable whether it is a variable
     */
    public record Part(String text, boolean variable) {}
}
