package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.UnionPlan;
import dev.covenant.codegen.rest.plan.VariantPlan;
import java.util.Collections;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface of a union whose values are exactly one variant.
 */
final class UnionSpec {
    /** The case of values that are no variant the contract knows. */
    static final String UNKNOWN = "Unknown";

    private UnionSpec() {}

    static TypeSpec.Builder of(UnionPlan plan, JavaTypes types) {
        ClassName codec = plan.name().nestedClass("Codec");
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterfaces(plan.interfaces())
                .addMethod(Lines.codec(plan.name(), CodeBlock.of("$T.INSTANCE", codec)));
        for (VariantPlan variant : plan.variants()) {
            type.addPermittedSubclass(plan.caseOf(variant));
            variant.wrapper().ifPresent(name -> type.addType(wrapper(plan, name, variant)));
        }
        return type.addPermittedSubclass(plan.name().nestedClass(UNKNOWN))
                .addType(unknown(plan))
                .addType(UnionCodecSpec.of(plan, types));
    }

    private static TypeSpec wrapper(UnionPlan plan, String name, VariantPlan variant) {
        TypeName type = variant.javaType();
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(plan.name())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(type, "value")
                        .build());
        if (type instanceof ParameterizedTypeName generic) {
            record.addMethod(MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("value = $L", copy(generic))
                    .build());
        }
        return record.build();
    }

    private static CodeBlock copy(ParameterizedTypeName generic) {
        return generic.rawType().equals(Names.LIST)
                ? CodeBlock.of("$T.copyOf(value)", Names.LIST)
                : CodeBlock.of("$T.unmodifiableMap(new $T<>(value))", Collections.class, Names.LINKED_MAP);
    }

    private static TypeSpec unknown(UnionPlan plan) {
        return TypeSpec.recordBuilder(UNKNOWN)
                .addJavadoc(
                        "A value that is none of the variants that the contract knows; it is written as it was read.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(plan.name())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(JavaTypes.VALUE, "raw")
                        .build())
                .build();
    }
}
