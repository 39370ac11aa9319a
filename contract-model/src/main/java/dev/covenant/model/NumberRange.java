package dev.covenant.model;

/**
 * Numbers of fields or enum values that are set aside.
 *
 * @param first the first number of the range
 * @param last the last number of it; field numbers end at 536,870,911 ({@code max})
 */
public record NumberRange(int first, int last, Location location) implements Located {
    /** Whether the number is in it. */
    public boolean contains(int number) {
        return first <= number && number <= last;
    }
}
