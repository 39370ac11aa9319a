package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Docs;
import java.util.List;

/**
 * A multipart body with a class of its own.
 */
record PartsPlan(ClassName name, String operation, List<PartPlan> parts, Docs docs) {
    PartsPlan {
        parts = List.copyOf(parts);
    }
}
