package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The class of an object: accessors over a builder that nobody can change any more.
 */
final class ObjectSpec {
    private final ObjectPlan plan;
    private final List<Slot> slots;
    private final ClassName builder;

    private ObjectSpec(ObjectPlan plan) {
        this.plan = plan;
        this.slots = Slot.of(plan.members());
        this.builder = plan.name().nestedClass("Builder");
    }

    static TypeSpec.Builder of(ObjectPlan plan) {
        return new ObjectSpec(plan).type();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterfaces(plan.interfaces())
                .addField(FieldSpec.builder(builder, "state", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(constructor())
                .addMethod(newBuilder())
                .addMethod(Lines.codec(
                        plan.name(), CodeBlock.of("$T.INSTANCE", plan.name().nestedClass("Codec"))));
        plan.members().forEach(member -> type.addMethod(accessor(member)));
        plan.additional().ifPresent(rest -> type.addMethod(additional()));
        return type.addMethod(toBuilder())
                .addMethod(Lines.equalTo(CodeBlock.of(
                        "other instanceof $T that && $T.equals(state.values(), that.state.values())",
                        plan.name(),
                        Names.ARRAYS)))
                .addMethod(Lines.hash(CodeBlock.of("$T.hashCode(state.values())", Names.ARRAYS)))
                .addMethod(Lines.text(CodeBlock.of("$T.describe(codec(), this)", Names.CODECS)))
                .addType(BuilderSpec.of(plan, slots))
                .addType(ObjectCodecSpec.of(plan, slots));
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(builder, "state")
                .addStatement("this.state = state")
                .build();
    }

    /** Constants are set from the start; they are not part of an empty builder, which is what reading fills. */
    private MethodSpec newBuilder() {
        CodeBlock.Builder presets = CodeBlock.builder();
        plan.members()
                .forEach(member ->
                        member.preset().ifPresent(preset -> presets.add(".$L($L)", member.javaName(), preset)));
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()$L", builder, presets.build())
                .build();
    }

    private static MethodSpec accessor(Member member) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(member.javaName())
                .addJavadoc(ModelDocs.of(member))
                .addModifiers(Modifier.PUBLIC)
                .returns(member.accessorType());
        ModelDocs.annotation(member.docs()).ifPresent(method::addAnnotation);
        String name = member.javaName();
        return switch (member.presence()) {
            case REQUIRED, FIELD -> method.addStatement("return state.$N", name).build();
            case DEFAULTED ->
                method.addStatement(
                                "return state.$N == null ? $L : state.$N",
                                name,
                                member.fallback().orElseThrow(),
                                name)
                        .build();
            case NULLABLE, OPTIONAL ->
                method.addStatement("return $T.ofNullable(state.$N)", Names.OPTIONAL, name)
                        .build();
        };
    }

    private MethodSpec additional() {
        return MethodSpec.methodBuilder("additional")
                .addJavadoc("Members that have no method here, in order; unmodifiable.")
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.mapOf(plan.types().full(plan.additional().orElseThrow())))
                .addStatement("return $T.unmodifiableMap(state.additional)", Collections.class)
                .build();
    }

    private MethodSpec toBuilder() {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("return new $T(state)", builder)
                .build();
    }
}
