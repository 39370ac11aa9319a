package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/**
 * The parts that every class with a builder has: fields, accessors, equality, a text.
 */
final class BuiltClass {
    private static final String VALUES = "allValues";

    private final ClassName name;
    private final ClassName builder;
    private final List<Slot> slots;

    BuiltClass(ClassName name, List<Slot> slots) {
        this.name = name;
        this.builder = name.nestedClass("Builder");
        this.slots = slots;
    }

    /** Names that no value of the class can have. */
    static List<String> members() {
        return List.of("builder", "toBuilder", "build", "of", VALUES);
    }

    /** Adds everything but the constructor's checks and the builder. */
    void addTo(TypeSpec.Builder type) {
        slots.forEach(slot -> type.addField(
                FieldSpec.builder(slot.stored(), slot.name(), Modifier.FINAL).build()));
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addMethod(toBuilder());
        slots.forEach(slot -> type.addMethod(accessor(slot)));
        type.addMethod(equality()).addMethod(hash()).addMethod(text()).addMethod(values());
        if (slots.stream().anyMatch(Slot::required)) {
            type.addMethod(required());
        }
    }

    /** {@code required(value, "name")}: the value, or an exception that names what is missing. */
    private MethodSpec required() {
        TypeVariableName value = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(value)
                .returns(value)
                .addParameter(value.annotated(Annotations.NULLABLE), "value")
                .addParameter(RuntimeNames.STRING, "name")
                .beginControlFlow("if (value == null)")
                .addStatement("throw new $T($S + name)", IllegalStateException.class, name.simpleName() + " needs ")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    private MethodSpec toBuilder() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("$T to = new $T()", builder, builder);
        slots.forEach(slot -> method.addStatement("to.$1N = this.$1N", slot.name()));
        return method.addStatement("return to").build();
    }

    private static MethodSpec accessor(Slot slot) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(slot.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(docs(slot));
        if (slot.docs().isDeprecated()) {
            accessor.addAnnotation(Annotations.DEPRECATED);
        }
        return slot.required()
                ? accessor.returns(slot.type())
                        .addStatement("return this.$N", slot.name())
                        .build()
                : accessor.returns(ParameterizedTypeName.get(
                                RuntimeNames.OPTIONAL, slot.type().box()))
                        .addStatement("return $T.ofNullable(this.$N)", RuntimeNames.OPTIONAL, slot.name())
                        .build();
    }

    private static CodeBlock docs(Slot slot) {
        CodeBlock.Builder docs = CodeBlock.builder().add(slot.said());
        OperationDocs.deprecated(slot.docs(), docs);
        return docs.add("\n").build();
    }

    private MethodSpec equality() {
        return override("equals", TypeName.BOOLEAN)
                .addParameter(Annotations.nullable(ClassName.get(Object.class)), "other")
                .addStatement(
                        "return other instanceof $T that && $T.equals($N(), that.$N())",
                        name,
                        Arrays.class,
                        VALUES,
                        VALUES)
                .build();
    }

    private static MethodSpec hash() {
        return override("hashCode", TypeName.INT)
                .addStatement("return $T.hashCode($N())", Arrays.class, VALUES)
                .build();
    }

    private MethodSpec text() {
        MethodSpec.Builder method = override("toString", RuntimeNames.STRING)
                .addStatement(
                        "$T text = new $T(\", \", $S, \"]\")",
                        StringJoiner.class,
                        StringJoiner.class,
                        name.simpleName() + "[");
        for (Slot slot : slots) {
            if (slot.required()) {
                method.addStatement("text.add($S + this.$N)", slot.name() + "=", slot.name());
            } else {
                method.beginControlFlow("if (this.$N != null)", slot.name())
                        .addStatement("text.add($S + this.$N)", slot.name() + "=", slot.name())
                        .endControlFlow();
            }
        }
        return method.addStatement("return text.toString()").build();
    }

    private MethodSpec values() {
        CodeBlock all =
                slots.stream().map(slot -> CodeBlock.of("this.$N", slot.name())).collect(CodeBlock.joining(",$W"));
        TypeName array = ArrayTypeName.of(Annotations.nullable(ClassName.get(Object.class)));
        return MethodSpec.methodBuilder(VALUES)
                .addModifiers(Modifier.PRIVATE)
                .returns(array)
                .addStatement("return new $T[] {$L}", Object.class, all)
                .build();
    }

    private static MethodSpec.Builder override(String method, TypeName returns) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
