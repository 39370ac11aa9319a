package dev.covenant.model;

import java.util.List;

/**
 * One alternative: all of these schemes together. Without schemes: anonymous callers are welcome.
 */
public record SecurityRequirement(List<Use> all, Location location) implements Located {
    public SecurityRequirement {
        all = List.copyOf(all);
    }

    /**
     * A scheme asked for.
     *
     * @param scheme its name in {@link Contract#securitySchemes()}
     * @param scopes sorted
     */
    public record Use(String scheme, List<String> scopes) {
        public Use {
            scopes = List.copyOf(scopes);
        }
    }
}
