package dev.covenant.codegen.rest.operation;

import dev.covenant.model.Docs;
import java.util.List;
import java.util.Optional;

/**
 * An answer that is a result.
 *
 * @param contents by Java type, the preferred one first; empty: no body
 */
record Success(Status status, List<ContentPlan> contents, Docs docs) {
    Success {
        contents = List.copyOf(contents);
    }

    /** The name of its variant in the sealed result. */
    String variant() {
        return status.javaName();
    }

    /** The body that methods return by default. */
    Optional<ContentPlan> content() {
        return contents.stream().findFirst();
    }

    /** The body of that suffix, other than the default one. */
    Optional<ContentPlan> content(String suffix) {
        return contents.stream().skip(1).filter(c -> c.suffix().equals(suffix)).findFirst();
    }
}
