package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import dev.covenant.model.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class of a multipart body: its files and values, and how they are written and read part by part.
 */
final class PartsClass implements GeneratedType {
    private static final String CODEC = "CODEC";

    private final PartsPlan plan;
    private final Located body;
    private final List<AnnotationSpec> annotations;
    private final List<Slot> slots;

    /** @param body what it is made of */
    PartsClass(PartsPlan plan, Located body, List<AnnotationSpec> annotations) {
        this.plan = plan;
        this.body = body;
        this.annotations = annotations;
        this.slots = plan.parts().stream().map(PartsClass::slot).toList();
    }

    @Override
    public ClassName name() {
        return plan.name();
    }

    @Override
    public Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        plan.parts().forEach(part -> origins.put(part.javaName(), part.property()));
        origins.put("", body);
        return origins;
    }

    @Override
    public TypeSpec spec() {
        CodeBlock said = Javadocs.of(plan.docs());
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The parts of the body of $L.\n", Javadocs.inline(plan.operation()))
                .addJavadoc(said.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n<p>$L\n", said))
                .addField(codec())
                .addMethod(constructor());
        new BuiltClass(name(), slots).addTo(type);
        return type.addType(builder()).addType(codecType()).build();
    }

    private static Slot slot(PartPlan part) {
        CodeBlock said = Javadocs.of(part.property().docs());
        CodeBlock place = CodeBlock.of(
                part.isList() ? "The parts called $L; none: empty." : "The part called $L.",
                Javadocs.inline(part.property().name()));
        return new Slot(
                part.javaName(),
                part.type(),
                part.isRequired() || part.isList(),
                part.property().name(),
                said.isEmpty() ? place : CodeBlock.of("$L\n\n<p>$L", said, place),
                part.property().docs());
    }

    private FieldSpec codec() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.PARTS_CODEC, name()),
                        CODEC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("new $T()", name().nestedClass("Codec"))
                .build();
    }

    /** A list that was not set is empty. */
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(name().nestedClass("Builder"), "from");
        for (PartPlan part : plan.parts()) {
            if (part.isList()) {
                constructor.addStatement(
                        "this.$1N = from.$1N == null ? $2T.of() : from.$1N", part.javaName(), RuntimeNames.LIST);
            } else {
                constructor.addStatement("this.$1N = from.$1N", part.javaName());
            }
        }
        return constructor.build();
    }

    private TypeSpec builder() {
        BuilderClass builder = new BuilderClass(name(), slots);
        TypeSpec.Builder type = builder.spec();
        slots.forEach(slot -> type.addMethod(builder.setter(slot, CodeBlock.of(""))));
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addJavadoc(
                        "The finished body.\n\n@throws $T when a required part is missing\n",
                        IllegalStateException.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(name());
        plan.parts().stream()
                .filter(PartPlan::isRequired)
                .forEach(p -> build.addStatement(
                        "required(this.$N, $L)",
                        p.javaName(),
                        Literals.text(p.property().name())));
        return type.addMethod(build.addStatement("return new $T(this)", name()).build())
                .build();
    }

    private TypeSpec codecType() {
        MethodSpec.Builder write =
                override("write").addParameter(name(), "value").addParameter(RuntimeNames.PARTS_WRITER, "out");
        MethodSpec.Builder read = override("read")
                .addParameter(RuntimeNames.PARTS_READER, "in")
                .returns(name())
                .addStatement("$1T parts = new $1T()", name().nestedClass("Builder"));
        for (PartPlan part : plan.parts()) {
            write.addCode(written(part));
            read.addStatement("parts.$N = in.$L", part.javaName(), taken(part));
            if (part.isRequired()) {
                read.beginControlFlow("if (parts.$N == null)", part.javaName())
                        .addStatement(
                                "in.missing($L)", Literals.text(part.property().name()))
                        .endControlFlow();
            }
        }
        return TypeSpec.classBuilder("Codec")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("A body with faults is refused before anybody sees it, so reading does not throw.\n")
                .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.PARTS_CODEC, name()))
                .addMethod(write.build())
                .addMethod(read.addStatement("return new $T(parts)", name()).build())
                .build();
    }

    private static CodeBlock written(PartPlan part) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (part.isList()) {
            return code.beginControlFlow("for ($T item : value.$N)", part.item(), part.javaName())
                    .addStatement(written(part, CodeBlock.of("item")))
                    .endControlFlow()
                    .build();
        }
        return code.addStatement(written(part, CodeBlock.of("value.$N", part.javaName())))
                .build();
    }

    private static CodeBlock written(PartPlan part, CodeBlock value) {
        CodeBlock name = Literals.text(part.property().name());
        CodeBlock type = Literals.text(part.contentType());
        return part.isFile()
                ? CodeBlock.of("out.file($L, $L, $L)", name, value, type)
                : CodeBlock.of("out.value($L, $L, $L, $L)", name, value, part.codec(), type);
    }

    private static CodeBlock taken(PartPlan part) {
        CodeBlock name = Literals.text(part.property().name());
        return switch (part.kind()) {
            case FILE -> CodeBlock.of("file($L)", name);
            case FILES -> CodeBlock.of("files($L)", name);
            case VALUE -> CodeBlock.of("value($L, $L, $L)", name, part.codec(), part.shape());
            case VALUES -> CodeBlock.of("values($L, $L, $L)", name, part.codec(), part.shape());
        };
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC);
    }
}
