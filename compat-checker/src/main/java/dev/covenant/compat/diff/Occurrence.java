package dev.covenant.compat.diff;

import java.util.List;
import java.util.Optional;

/**
 * A change where it matters: which way what has changed travels, and in which operations.
 *
 * @param position {@link Position#IN} or {@link Position#OUT}; a change that travels both ways occurs twice
 * @param ignored whether the value may be sent there but means nothing ({@code readOnly} in a request)
 * @param usages the operations and places that carry it, at most {@link #MOST_USAGES}
 * @param trail the types that the change is about; absent when it is not about values
 */
public record Occurrence(
        Change change, Position position, boolean ignored, List<String> usages, Optional<Trail> trail) {
    /** So many usages are listed; who needs more than that looks at the type. */
    public static final int MOST_USAGES = 100;

    public Occurrence {
        usages = List.copyOf(usages);
    }

    /** A change that is not about values. */
    public Occurrence(Change change, Position position, boolean ignored, List<String> usages) {
        this(change, position, ignored, usages, Optional.empty());
    }
}
