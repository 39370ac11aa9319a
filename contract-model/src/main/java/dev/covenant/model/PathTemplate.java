package dev.covenant.model;

import java.util.ArrayList;
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
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part.variable()) {
                names.add(part.text());
            }
        }
        return names;
    }

    /**
     * A piece of a path.
     *
     * @param text literal text, or the name of the variable
     * @param variable whether it is a variable
     */
    public record Part(String text, boolean variable) {}
}
