package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.UnionPlan;
import dev.covenant.codegen.rest.plan.VariantPlan;
import dev.covenant.json.JsonKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * The codec of a sealed union: a value finds its variant by its kind, then by the member that tells, then by trying.
 */
final class UnionCodecSpec {
    private final UnionPlan plan;
    private final JavaTypes types;

    private UnionCodecSpec(UnionPlan plan, JavaTypes types) {
        this.plan = plan;
        this.types = types;
    }

    static TypeSpec of(UnionPlan plan, JavaTypes types) {
        return new UnionCodecSpec(plan, types).type();
    }

    private TypeSpec type() {
        ClassName name = plan.name().nestedClass("Codec");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Names.codecOf(plan.name()))
                .addField(Lines.instance(name))
                .addFields(attempts(JsonKind.OBJECT).names())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read());
        kinds().forEach(kind -> type.addMethod(readKind(kind)));
        return type.addMethod(write()).build();
    }

    /** The kinds that any variant may be of. */
    private List<JsonKind> kinds() {
        return Arrays.stream(JsonKind.values()).filter(this::isPossible).toList();
    }

    private boolean isPossible(JsonKind kind) {
        return (kind == JsonKind.OBJECT && plan.reading().selector().isPresent())
                || !plan.reading().candidates(kind).isEmpty();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = Lines.read(plan.name());
        if (!kinds().isEmpty()) {
            method.addStatement("$1T kind = in.peek()", Names.KIND);
        }
        for (JsonKind kind : kinds()) {
            method.beginControlFlow("if (kind == $T.$L)", Names.KIND, kind.name())
                    .addStatement("return read$L(in)", word(kind))
                    .endControlFlow();
        }
        return method.addStatement("return new $L(in.readValue())", UnionSpec.UNKNOWN)
                .build();
    }

    private static String word(JsonKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private MethodSpec readKind(JsonKind kind) {
        CodeBlock selected = kind == JsonKind.OBJECT
                ? plan.reading()
                        .selector()
                        .map(selector -> new SelectorCode(plan.name(), types).of(selector))
                        .orElse(CodeBlock.of(""))
                : CodeBlock.of("");
        return MethodSpec.methodBuilder("read" + word(kind))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(plan.name())
                .addParameter(Names.READER, "in")
                .addCode(selected)
                .addCode(attempts(kind).code())
                .build();
    }

    private Attempts attempts(JsonKind kind) {
        return new Attempts(plan, types, plan.reading().candidates(kind));
    }

    private MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder();
        String word = "if";
        for (VariantPlan variant : plan.variants()) {
            ClassName type = plan.caseOf(variant);
            CodeBlock content = CodeBlock.of(variant.wrapper().isPresent() ? "variant.value()" : "variant");
            code.add("$L (value instanceof $T variant) {\n$>", word, type)
                    .addStatement("$L.write($L, out)", types.codec(variant.type()), content)
                    .add("$<}");
            word = " else if";
        }
        code.add("$L (value instanceof $L variant) {\n$>", word, UnionSpec.UNKNOWN)
                .addStatement("out.writeValue(variant.raw())")
                .add("$<}\n");
        return Lines.write(plan.name()).addCode(code.build()).build();
    }
}
