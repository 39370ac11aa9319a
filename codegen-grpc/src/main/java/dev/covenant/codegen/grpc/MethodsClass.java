package dev.covenant.codegen.grpc;

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
import dev.covenant.runtime.OperationClass;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The methods of a service as constants: what both sides know of each, and their names all together, which clients hold their
 * policy against.
 */
final class MethodsClass implements GeneratedType {
    /** The field that has all names. */
    static final String OPERATIONS = "OPERATIONS";

    private final ServicePlan service;

    MethodsClass(ServicePlan service) {
        this.service = service;
    }

    /** The statement of a client that holds a policy against the methods of its service. */
    static CodeBlock check(ServicePlan service) {
        return CodeBlock.of(
                "$T.$N.check(target.name(), settings.policy())", service.named(ServicePlan.METHODS), OPERATIONS);
    }

    @Override
    public ClassName name() {
        return service.named(ServicePlan.METHODS);
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = service.annotated(TypeSpec.classBuilder(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The methods of the service $L: for policies, fallbacks and servers.\n",
                        Javadocs.inline(service.service().name()));
        service.methods().forEach(method -> type.addField(constant(method)));
        return type.addField(operations())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private FieldSpec constant(MethodPlan method) {
        ParameterizedTypeName type =
                ParameterizedTypeName.get(RuntimeNames.RPC_METHOD, method.request(), method.response());
        FieldSpec.Builder field = FieldSpec.builder(
                        type, method.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What both sides know of $L beside its types.\n", method.name())
                .initializer(definition(method));
        if (method.isDeprecated()) {
            field.addAnnotation(RuntimeNames.DEPRECATED);
        }
        return field.build();
    }

    private CodeBlock definition(MethodPlan method) {
        MethodFacts facts = method.facts();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.define($T.$N())$>",
                        RuntimeNames.RPC_METHOD,
                        service.stubs(),
                        StubNames.getter(method.operation().method()))
                .add(
                        "\n.kind($T.$L)",
                        RuntimeNames.OPERATION_CLASS,
                        facts.kind().name());
        facts.timeout().ifPresent(t -> code.add("\n.timeout($T.parse($S))", RuntimeNames.DURATION, t.toString()));
        facts.deadline().ifPresent(d -> code.add("\n.deadline($T.parse($S))", RuntimeNames.DURATION, d.toString()));
        facts.idempotencyKey().ifPresent(k -> code.add("\n.idempotencyKey($L)", Literals.text(k)));
        facts.hashKey().ifPresent(k -> code.add("\n.hashKey($L)", Literals.text(k)));
        return code.add("\n.build()$<").build();
    }

    private FieldSpec operations() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L)$>",
                        RuntimeNames.KNOWN_OPERATIONS,
                        Literals.text(service.service().name()));
        for (OperationClass kind : OperationClass.values()) {
            List<CodeBlock> names = service.methods().stream()
                    .filter(method -> method.facts().kind() == kind)
                    .map(method -> Literals.text(method.operation().name()))
                    .toList();
            if (!names.isEmpty()) {
                CodeBlock all = CodeBlock.join(names, ",\n");
                code.add("\n.add($T.$L,\n$L)", RuntimeNames.OPERATION_CLASS, kind.name(), all);
            }
        }
        return FieldSpec.builder(RuntimeNames.KNOWN_OPERATIONS, OPERATIONS, Modifier.STATIC, Modifier.FINAL)
                .initializer(code.add("\n.build()$<").build())
                .build();
    }
}
