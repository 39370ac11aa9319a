package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.TypeName;
import dev.covenant.json.JsonKind;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One Java type that a union may be. Types of the contract that are the same in Java are one variant.
 *
 * @param label tells it from the other variants: the class's name, or the value's type in words such as {@code StringList}
 * @param javaType never primitive
 * @param definition of the class; absent for scalars, lists, maps and any JSON
 * @param wrapper the simple name of the nested record that stands for it; absent when the class implements the union itself
 * @param kinds what it may be in JSON
 * @param tags discriminator values that mean it
 */
public record VariantPlan(
        String label,
        TypeRef type,
        TypeName javaType,
        Optional<TypeDef> definition,
        Optional<String> wrapper,
        Set<JsonKind> kinds,
        List<String> tags) {
    public VariantPlan {
        kinds = Set.copyOf(kinds);
        tags = List.copyOf(tags);
    }

    /** Whether it may be of this kind. */
    public boolean may(JsonKind kind) {
        return kinds.contains(kind);
    }
}
