package dev.covenant.model;

import java.util.List;

/**
 * Numbers and names that a message or enum must not use again.
 *
 * @param ranges sorted
 * @param names sorted
 */
public record Reserved(List<NumberRange> ranges, List<Name> names) {
    public Reserved {
        ranges = List.copyOf(ranges);
        names = List.copyOf(names);
    }

    /** Whether the number may not be used again. */
    public boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.contains(number));
    }

    /** Whether the name may not be used again. */
    public boolean contains(String name) {
        return names.stream().anyMatch(reserved -> reserved.name().equals(name));
    }

    /** A name that is set aside. */
    public record Name(String name, Location location) implements Located {}
}
