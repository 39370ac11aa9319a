package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.ObjectType;
import java.util.List;
import java.util.Map;

/**
 * An object with a discriminator and heirs as it becomes a sealed interface.
 *
 * @param shared members that all heirs have in the same way
 * @param other the class of values that no tag makes an heir: those of the base itself, and of heirs yet unknown
 * @param heirs in the order of their names
 * @param byTag heirs by discriminator value
 * @param interfaces unions that it is a variant of, and bases above
 */
public record HierarchyPlan(
        ClassName name,
        ObjectType type,
        List<Member> shared,
        ObjectPlan other,
        List<ClassName> heirs,
        Map<String, ClassName> byTag,
        List<ClassName> interfaces) {
    /** The simple name of {@link #other}. */
    static final String OTHER = "Other";

    public HierarchyPlan {
        shared = List.copyOf(shared);
        heirs = List.copyOf(heirs);
        interfaces = List.copyOf(interfaces);
    }
}
