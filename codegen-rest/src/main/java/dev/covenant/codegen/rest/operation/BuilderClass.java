package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The nested builder of a class: fields that start with nothing, and a method for each.
 */
final class BuilderClass {
    private final ClassName name;
    private final List<Slot> slots;

    BuilderClass(ClassName built, List<Slot> slots) {
        this.name = built.nestedClass("Builder");
        this.slots = slots;
    }

    /** Fields and setters; {@code build} and the checks are the caller's to add. */
    TypeSpec.Builder spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Collects values; null takes back what need not be there.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        slots.forEach(slot -> type.addField(FieldSpec.builder(Annotations.nullable(slot.type()), slot.name())
                .build()));
        return type;
    }

    /** The method that sets a value; null takes back what need not be there. */
    MethodSpec setter(Slot slot, CodeBlock after) {
        TypeName given = Given.type(slot.type());
        MethodSpec.Builder setter = MethodSpec.methodBuilder(slot.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(slot.required() ? given : Annotations.nullable(given), slot.name())
                .addStatement(
                        "this.$N = $L",
                        slot.name(),
                        slot.required()
                                ? Given.kept(slot.type(), slot.name())
                                : Given.keptOrNull(slot.type(), slot.name()));
        if (slot.docs().isDeprecated()) {
            setter.addAnnotation(Annotations.DEPRECATED);
        }
        return setter.addCode(after).addStatement("return this").build();
    }
}
