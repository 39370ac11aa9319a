package dev.covenant.model;

import java.util.Map;
import java.util.Optional;

/**
 * The property that says which type an object is.
 *
 * @param property its wire name
 * @param mapping from value to type name, sorted by value; several values may mean one type
 * @param fallback type name when the value is unknown (3.2 {@code defaultMapping})
 */
public record Discriminator(String property, Map<String, String> mapping, Optional<String> fallback, Location location)
        implements Located {
    public Discriminator {
        mapping = Ordered.copyOf(mapping);
    }
}
