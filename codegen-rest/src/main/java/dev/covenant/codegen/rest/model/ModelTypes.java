package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.RestPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The classes of a contract's types.
 */
public final class ModelTypes {
    private ModelTypes() {}

    /** In the order of their names. */
    public static List<GeneratedType> of(RestPlan plan) {
        List<AnnotationSpec> annotations = plan.typeAnnotations();
        JavaTypes types = plan.types();
        List<GeneratedType> all = new ArrayList<>();
        plan.objects().forEach(p -> all.add(new ModelClass(p.name(), p.type(), annotations, () -> ObjectSpec.of(p))));
        plan.enums().forEach(p -> all.add(new ModelClass(p.name(), p.type(), annotations, () -> EnumSpec.of(p))));
        plan.bases().forEach(p -> all.add(new ModelClass(p.name(), p.type(), annotations, () -> HierarchySpec.of(p))));
        plan.unions()
                .forEach(p -> all.add(new ModelClass(
                        p.name(),
                        p.type(),
                        annotations,
                        () -> p.sealed() ? UnionSpec.of(p, types) : AnyOfSpec.of(p, types))));
        all.sort(Comparator.comparing(GeneratedType::name));
        return all;
    }
}
