package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.VersionStrategy;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants that tell the runtime what an operation is.
 */
final class OperationConstant {
    private final OperationPlan plan;
    private final VersionStrategy version;
    private final SecurityConstants security;

    OperationConstant(OperationPlan plan, VersionStrategy version, SecurityConstants security) {
        this.plan = plan;
        this.version = version;
        this.security = security;
    }

    /** Adds the constants: one for each way to call the operation that is not made of another. */
    void addTo(TypeSpec.Builder type, boolean server) {
        List<FieldSpec> fields = new ArrayList<>();
        List<View> views = plan.views().stream()
                .filter(view -> view.kind() != View.Kind.RESULT)
                .toList();
        boolean received = server && plan.facts().isMounted();
        boolean shared = views.size() > 1 || received;
        for (View view : views) {
            String name = plan.operation().name() + view.representation();
            fields.add(field(view.operationConstant(), name, plan.facts().clientPath(), shared)
                    .addJavadoc("What both sides know of $L beside its types.\n", view.method())
                    .addModifiers(Modifier.PUBLIC)
                    .build());
        }
        if (received) {
            String name = plan.operation().name();
            fields.add(field("RECEIVER", name, plan.facts().serverPath(), true).build());
        }
        type.addFields(fields);
        if (shared) {
            type.addMethod(MethodSpec.methodBuilder("define")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(RuntimeNames.HTTP_OPERATION)
                    .addParameter(RuntimeNames.STRING, "name")
                    .addParameter(RuntimeNames.STRING, "path")
                    .addStatement("return $L", definition(CodeBlock.of("name"), CodeBlock.of("path")))
                    .build());
        }
    }

    private FieldSpec.Builder field(String constant, String name, String path, boolean shared) {
        CodeBlock nameText = Literals.text(name);
        CodeBlock pathText = Literals.text(path);
        return FieldSpec.builder(RuntimeNames.HTTP_OPERATION, constant, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        shared ? CodeBlock.of("define($L, $L)", nameText, pathText) : definition(nameText, pathText));
    }

    private CodeBlock definition(CodeBlock name, CodeBlock path) {
        OperationFacts facts = plan.facts();
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.define($L, $L)$>", RuntimeNames.HTTP_OPERATION, Literals.text(facts.service()), name)
                .add(
                        "\n.route($L, $L, $L)",
                        Literals.text(plan.operation().method()),
                        Literals.text(facts.basePath()),
                        path)
                .add(
                        "\n.kind($T.$L)",
                        RuntimeNames.OPERATION_CLASS,
                        facts.kind().name());
        plan.operation().security().forEach(alternative -> code.add("\n.secured($L)", uses(alternative)));
        version(code);
        facts.timeout().ifPresent(t -> code.add("\n.timeout($S)", t.toString()));
        facts.deadline().ifPresent(d -> code.add("\n.deadline($S)", d.toString()));
        facts.idempotencyKey().ifPresent(k -> code.add("\n.idempotencyKey($L)", Literals.text(k)));
        facts.hashKey().ifPresent(k -> code.add("\n.hashKey($L)", Literals.text(k)));
        return code.add("\n.build()$<").build();
    }

    private CodeBlock uses(SecurityRequirement alternative) {
        return alternative.all().stream().map(security::use).collect(CodeBlock.joining(", "));
    }

    private void version(CodeBlock.Builder code) {
        if (version instanceof VersionStrategy.InHeader header) {
            add(code, "HEADER", header.header(), header.value());
        } else if (version instanceof VersionStrategy.InQuery query) {
            add(code, "QUERY", query.parameter(), query.value());
        }
    }

    private static void add(CodeBlock.Builder code, String in, String name, String value) {
        ClassName place = RuntimeNames.IN;
        code.add("\n.version($T.$L, $L, $L)", place, in, Literals.text(name), Literals.text(value));
    }
}
