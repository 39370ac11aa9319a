package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.UnionType;
import java.util.List;

/**
 * A union as it becomes a sealed interface, or a class around the raw value.
 *
 * @param sealed whether a value is exactly one variant: a sealed interface
 * @param interfaces unions that it is a variant of
 * @param reading how a value finds its variant
 */
public record UnionPlan(
        ClassName name,
        UnionType type,
        boolean sealed,
        List<VariantPlan> variants,
        List<ClassName> interfaces,
        UnionReading reading) {
    public UnionPlan {
        variants = List.copyOf(variants);
        interfaces = List.copyOf(interfaces);
    }

    /** The class that stands for a variant: its own, or the record around it. */
    public ClassName caseOf(VariantPlan variant) {
        return variant.wrapper().map(name::nestedClass).orElseGet(() -> (ClassName) variant.javaType());
    }
}
