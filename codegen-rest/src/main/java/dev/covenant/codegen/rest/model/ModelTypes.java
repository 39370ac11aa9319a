package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.rest.plan.EnumPlan;
import dev.covenant.codegen.rest.plan.HierarchyPlan;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.codegen.rest.plan.UnionPlan;
import dev.covenant.model.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The classes of a contract's types.
 */
public final class ModelTypes {
    private final RestPlan plan;
    private final List<AnnotationSpec> annotations;

    private ModelTypes(RestPlan plan) {
        this.plan = plan;
        this.annotations = plan.typeAnnotations();
    }

    /** In the order of their names. */
    public static List<GeneratedType> of(RestPlan plan) {
        ModelTypes types = new ModelTypes(plan);
        List<GeneratedType> all = new ArrayList<>();
        plan.objects().forEach(object -> all.add(types.of(object)));
        plan.enums().forEach(constants -> all.add(types.of(constants)));
        plan.bases().forEach(base -> all.add(types.of(base)));
        plan.unions().forEach(union -> all.add(types.of(union)));
        all.sort(Comparator.comparing(GeneratedType::name));
        return all;
    }

    private ModelClass of(ObjectPlan object) {
        Supplier<TypeSpec.Builder> body = () -> ObjectSpec.of(object);
        return new ModelClass(object.name(), object.type(), annotations, properties(object.members()), body);
    }

    private ModelClass of(EnumPlan constants) {
        Map<String, Located> members = new HashMap<>();
        constants.constants().forEach(constant -> members.put(constant.javaName(), constant.value()));
        return new ModelClass(constants.name(), constants.type(), annotations, members, () -> EnumSpec.of(constants));
    }

    private ModelClass of(HierarchyPlan base) {
        Map<String, Located> members = properties(base.other().members());
        return new ModelClass(base.name(), base.type(), annotations, members, () -> HierarchySpec.of(base));
    }

    private ModelClass of(UnionPlan union) {
        Supplier<TypeSpec.Builder> body =
                () -> union.sealed() ? UnionSpec.of(union, plan.types()) : AnyOfSpec.of(union, plan.types());
        return new ModelClass(union.name(), union.type(), annotations, Map.of(), body);
    }

    private static Map<String, Located> properties(List<Member> members) {
        Map<String, Located> properties = new HashMap<>();
        members.forEach(member -> properties.put(member.javaName() + SetterSpec.NULL, member.property()));
        members.forEach(member -> properties.put(member.javaName(), member.property()));
        return properties;
    }
}
