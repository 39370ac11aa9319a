package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.runtime.OperationClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class that names all operations of the contract, so that clients can hold their policy against them when they are made. It names
 * them instead of their constants: making a client must not load the class of every operation.
 */
final class OperationList implements GeneratedType {
    /** Far from what the code of one method may be (64 KiB, 8 bytes a name). */
    private static final int NAMES_A_PART = 1_000;

    private static final String ALL = "ALL";

    private final ClassName name;
    private final String contract;
    private final List<AnnotationSpec> annotations;
    private final Map<OperationClass, List<String>> operations = new EnumMap<>(OperationClass.class);

    OperationList(RestPlan plan) {
        this.name = ClassName.get(plan.servicePackage(), PackageNames.OPERATIONS);
        this.contract = plan.contract().info().title();
        this.annotations = plan.typeAnnotations();
    }

    /** Notes an operation, in every form in which clients call it. */
    void add(OperationPlan operation) {
        operation.views().stream()
                .filter(view -> view.kind() != View.Kind.RESULT)
                .forEach(view -> operations
                        .computeIfAbsent(operation.facts().kind(), kind -> new ArrayList<>())
                        .add(operation.operation().name() + view.representation()));
    }

    /** A statement that holds the policy in {@code settings} against the contract. */
    CodeBlock check() {
        return CodeBlock.of("$T.$N.check(target.name(), settings.policy())", name, ALL);
    }

    @Override
    public ClassName name() {
        return name;
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addAnnotations(annotations)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The operations of the contract by name: what clients hold their policy against.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        CodeBlock.Builder all = CodeBlock.builder();
        List<CodeBlock> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            type.addMethod(part(i, parts.get(i)));
            all.add("part$L(", i);
        }
        all.add("$T.of($L)", RuntimeNames.KNOWN_OPERATIONS, Literals.text(contract));
        parts.forEach(part -> all.add(")"));
        return type.addField(FieldSpec.builder(RuntimeNames.KNOWN_OPERATIONS, ALL, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L.build()", all.build())
                        .build())
                .build();
    }

    private List<CodeBlock> parts() {
        List<CodeBlock> parts = new ArrayList<>();
        operations.forEach((kind, names) -> {
            for (int from = 0; from < names.size(); from += NAMES_A_PART) {
                parts.add(part(kind, names.subList(from, Math.min(from + NAMES_A_PART, names.size()))));
            }
        });
        return parts;
    }

    private static CodeBlock part(OperationClass kind, List<String> names) {
        CodeBlock texts = names.stream().map(Literals::text).collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("return to.add($T.$L,\n$L)", RuntimeNames.OPERATION_CLASS, kind.name(), texts);
    }

    private static MethodSpec part(int number, CodeBlock statement) {
        ClassName builder = RuntimeNames.KNOWN_OPERATIONS.nestedClass("Builder");
        return MethodSpec.methodBuilder("part" + number)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(builder)
                .addParameter(builder, "to")
                .addStatement(statement)
                .build();
    }
}
