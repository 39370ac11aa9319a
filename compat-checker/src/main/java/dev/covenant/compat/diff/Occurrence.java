package dev.covenant.compat.diff;

import java.util.List;

/**
 * A change where it matters: which way what has changed travels, and in which operations.
 *
 * @param position {@link Position#IN} or {@link Position#OUT}; a change that travels both ways occurs twice
 * @param ignored whether the value may be sent there but means nothing ({@code readOnly} in a request)
 * @param usages the operations and places that carry it, at most {@link #MOST_USAGES}
 */
public record Occurrence(Change change, Position position, boolean ignored, List<String> usages) {
    /** So many usages are listed; who needs more than that looks at the type. */
    public static final int MOST_USAGES = 100;

    public Occurrence {
        usages = List.copyOf(usages);
    }
}
