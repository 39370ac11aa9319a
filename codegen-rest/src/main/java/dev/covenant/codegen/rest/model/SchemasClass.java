package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.json.Schema;
import dev.covenant.json.SchemaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class with the schemas that a server validates requests against. They are text until they are needed.
 */
public final class SchemasClass implements GeneratedType {
    /** A class file holds 65,535 constants and a method 65,535 bytes of code: far more schemas than these would still fit. */
    private static final int SCHEMAS_A_PART = 300;

    private final RestPlan plan;

    /** The schemas that were asked for until {@link #spec()} is called. */
    public SchemasClass(RestPlan plan) {
        this.plan = plan;
    }

    @Override
    public ClassName name() {
        return plan.schemas().holder();
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addJavadoc("What the contract demands of requests, as JSON Schema.")
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(SchemaSet.class, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($T::text)", SchemaSet.class, name())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of());
        List<Map.Entry<String, String>> texts =
                new ArrayList<>(SchemaTexts.of(plan).entrySet());
        List<ClassName> parts = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += SCHEMAS_A_PART) {
            ClassName part = name().nestedClass("Part" + parts.size());
            parts.add(part);
            type.addType(part(part, texts.subList(from, Math.min(from + SCHEMAS_A_PART, texts.size()))));
        }
        return type.addMethod(text(parts)).build();
    }

    private static MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(Schema.class)
                .addParameter(String.class, "id")
                .addStatement("return ALL.schema(id)")
                .build();
    }

    private static MethodSpec.Builder lookup() {
        return MethodSpec.methodBuilder("text")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(nullableText())
                .addParameter(String.class, "id");
    }

    private static TypeName nullableText() {
        return Names.nullable(Names.STRING);
    }

    private static MethodSpec text(List<ClassName> parts) {
        MethodSpec.Builder method = lookup();
        if (parts.isEmpty()) {
            return method.addStatement("return null").build();
        }
        method.addStatement("$T text = $T.text(id)", nullableText(), parts.get(0));
        parts.subList(1, parts.size())
                .forEach(part -> method.beginControlFlow("if (text == null)")
                        .addStatement("text = $T.text(id)", part)
                        .endControlFlow());
        return method.addStatement("return text").build();
    }

    private static TypeSpec part(ClassName name, List<Map.Entry<String, String>> texts) {
        CodeBlock.Builder rare = CodeBlock.builder();
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (id) {\n$>");
        texts.forEach(entry -> {
            boolean label = Literals.isConstant(entry.getKey());
            String format = label ? "case $L -> $L;\n" : "if (id.equals($L)) {\n$>return $L;\n$<}\n";
            (label ? code : rare).add(format, Literals.text(entry.getKey()), Literals.text(entry.getValue()));
        });
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(lookup().addCode(rare.build())
                        .addCode(code.add("default -> null;\n$<};\n").build())
                        .build())
                .build();
    }
}
