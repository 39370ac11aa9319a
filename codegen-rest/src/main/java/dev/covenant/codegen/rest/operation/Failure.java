package dev.covenant.codegen.rest.operation;

import dev.covenant.model.Docs;
import java.util.List;

/**
 * An answer that is a declared error.
 *
 * @param contents by Java type, the preferred one first; empty: no body
 */
record Failure(Status status, List<ContentPlan> contents, Docs docs) {
    Failure {
        contents = List.copyOf(contents);
    }

    /** The name of its exception. */
    String javaName() {
        return status.javaName();
    }

    /** Whether its body may come as one of several Java types. */
    boolean isAmbiguous() {
        return contents.size() > 1;
    }
}
