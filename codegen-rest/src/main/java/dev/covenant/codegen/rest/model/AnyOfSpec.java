package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.UnionPlan;
import dev.covenant.codegen.rest.plan.VariantPlan;
import dev.covenant.json.JsonKind;
import dev.covenant.json.JsonObject;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The class of a union whose values may be several variants at once: the value as it came, and a view of it as each variant.
 */
final class AnyOfSpec {
    private static final ClassName JSON_OBJECT = ClassName.get(JsonObject.class);

    private final UnionPlan plan;
    private final JavaTypes types;

    private AnyOfSpec(UnionPlan plan, JavaTypes types) {
        this.plan = plan;
        this.types = types;
    }

    static TypeSpec.Builder of(UnionPlan plan, JavaTypes types) {
        return new AnyOfSpec(plan, types).type();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterfaces(plan.interfaces())
                .addField(FieldSpec.builder(
                                Names.codecOf(plan.name()), "CODEC", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(codec())
                        .build())
                .addField(JavaTypes.VALUE, "raw", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(ofRaw())
                .addMethod(Lines.codec(plan.name(), CodeBlock.of("CODEC")))
                .addMethod(raw());
        plan.variants().stream().filter(AnyOfSpec::hasType).forEach(variant -> {
            type.addMethod(of(variant)).addMethod(as(variant));
            if (isMergeable(variant)) {
                type.addMethod(with(variant));
            }
        });
        if (plan.variants().stream().anyMatch(this::isMergeable)) {
            type.addMethod(merged());
        }
        return type.addMethod(
                        Lines.equalTo(CodeBlock.of("other instanceof $T that && raw.equals(that.raw)", plan.name())))
                .addMethod(Lines.hash(CodeBlock.of("raw.hashCode()")))
                .addMethod(Lines.text(CodeBlock.of("$T.describe(CODEC, this)", Names.CODECS)));
    }

    /** Views are asked for late: their classes may need this one. */
    private CodeBlock codec() {
        List<CodeBlock> views = plan.variants().stream()
                .filter(AnyOfSpec::hasType)
                .filter(variant -> variant.may(JsonKind.OBJECT) || variant.may(JsonKind.ARRAY))
                .map(variant -> types.codec(variant.type()))
                .toList();
        if (views.isEmpty()) {
            return CodeBlock.of("$1T.mapped($1T.VALUE, $2T::new, $2T::raw)", Names.CODECS, plan.name());
        }
        return CodeBlock.of(
                "$1T.viewed($2T::new, $2T::raw, () -> $3T.of($4L))",
                Names.CODECS,
                plan.name(),
                Names.LIST,
                CodeBlock.join(views, ", "));
    }

    /** Any JSON is what raw already is. */
    private static boolean hasType(VariantPlan variant) {
        return !variant.javaType().equals(JavaTypes.VALUE);
    }

    private boolean isMergeable(VariantPlan variant) {
        return hasType(variant)
                && variant.kinds().equals(Set.of(JsonKind.OBJECT))
                && plan.variants().stream().filter(v -> v.may(JsonKind.OBJECT)).count() > 1;
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JavaTypes.VALUE, "raw")
                .addStatement("this.raw = raw")
                .build();
    }

    private MethodSpec ofRaw() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("Any JSON.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.name())
                .addParameter(JavaTypes.VALUE, "raw")
                .addStatement("return new $T(raw)", plan.name())
                .build();
    }

    private static MethodSpec raw() {
        return MethodSpec.methodBuilder("raw")
                .addJavadoc("The value as JSON.")
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.VALUE)
                .addStatement("return raw")
                .build();
    }

    private MethodSpec of(VariantPlan variant) {
        return MethodSpec.methodBuilder("of" + variant.label())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.name())
                .addParameter(variant.javaType(), "value")
                .addStatement(
                        "return new $T($T.toValue($L, value))", plan.name(), Names.CODECS, types.codec(variant.type()))
                .build();
    }

    private MethodSpec as(VariantPlan variant) {
        return MethodSpec.methodBuilder("as" + variant.label())
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Names.OPTIONAL, variant.javaType()))
                .addStatement("return $T.tryFromValue($L, raw)", Names.CODECS, types.codec(variant.type()))
                .build();
    }

    private MethodSpec with(VariantPlan variant) {
        return MethodSpec.methodBuilder("with" + variant.label())
                .addJavadoc("The same object with the members of another added.")
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.name())
                .addParameter(variant.javaType(), "value")
                .addStatement("return merged($T.toValue($L, value))", Names.CODECS, types.codec(variant.type()))
                .build();
    }

    private MethodSpec merged() {
        return MethodSpec.methodBuilder("merged")
                .addModifiers(Modifier.PRIVATE)
                .returns(plan.name())
                .addParameter(JavaTypes.VALUE, "added")
                .beginControlFlow("if (!(raw instanceof $1T first && added instanceof $1T second))", JSON_OBJECT)
                .addStatement("return new $T(added)", plan.name())
                .endControlFlow()
                .addStatement("$T members = new $T<>(first.members())", Names.mapOf(JavaTypes.VALUE), Names.LINKED_MAP)
                .addStatement("members.putAll(second.members())")
                .addStatement("return new $T($T.of(members))", plan.name(), JSON_OBJECT)
                .build();
    }
}
