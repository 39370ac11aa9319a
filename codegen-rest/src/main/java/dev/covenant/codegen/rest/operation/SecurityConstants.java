package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Located;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.SecurityScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The class with a constant for each way to say who is calling.
 */
final class SecurityConstants implements GeneratedType {
    private final ClassName name;
    private final Map<String, SecurityScheme> declared;
    private final Map<String, CodeBlock> schemes = new TreeMap<>();
    private final Map<String, CodeBlock> docs = new TreeMap<>();
    private final List<AnnotationSpec> annotations;
    private final NameScope constants;

    SecurityConstants(RestPlan plan) {
        this.name = ClassName.get(plan.servicePackage(), PackageNames.SECURITY);
        this.annotations = plan.typeAnnotations();
        this.declared = plan.contract().securitySchemes();
        plan.contract().operations().forEach(operation -> {
            if (operation instanceof HttpOperation http) {
                http.security().stream().flatMap(r -> r.all().stream()).forEach(this::undeclared);
            }
        });
        plan.contract().securitySchemes().forEach((key, scheme) -> {
            schemes.put(key, scheme(key, scheme));
            docs.put(key, Javadocs.of(scheme.docs()));
        });
        this.constants = NameScope.of(NameStyle.CONSTANT).assign(schemes.keySet());
    }

    /** Whether nobody needs the class. */
    boolean isEmpty() {
        return schemes.isEmpty();
    }

    /** An expression of type {@code SecurityUse}. */
    CodeBlock use(SecurityRequirement.Use use) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($T.$N", RuntimeNames.SECURITY_USE, name, constants.name(use.scheme()));
        use.scopes().forEach(scope -> code.add(", $L", Literals.text(scope)));
        return code.add(")").build();
    }

    @Override
    public ClassName name() {
        return name;
    }

    @Override
    public Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        declared.forEach((key, scheme) -> origins.put(constants.name(key), scheme));
        return origins;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The ways to say who is calling that the contract declares.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        schemes.forEach((key, scheme) ->
                type.addField(FieldSpec.builder(RuntimeNames.SECURITY_SCHEME, constants.name(key))
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("$L", docs.getOrDefault(key, CodeBlock.of("")))
                        .initializer(scheme)
                        .build()));
        return type.build();
    }

    /** A scheme that operations ask for and nobody declares is still asked for: what is closed must not become open. */
    private void undeclared(SecurityRequirement.Use use) {
        schemes.put(
                use.scheme(),
                CodeBlock.of(
                        "$T.http($L, $L)",
                        RuntimeNames.SECURITY_SCHEME,
                        Literals.text(use.scheme()),
                        Literals.text(use.scheme())));
    }

    private static CodeBlock scheme(String key, SecurityScheme scheme) {
        CodeBlock text = Literals.text(key);
        ClassName type = RuntimeNames.SECURITY_SCHEME;
        if (scheme instanceof SecurityScheme.ApiKey apiKey) {
            return CodeBlock.of(
                    "$T.apiKey($L, $T.$L, $L)",
                    type,
                    text,
                    RuntimeNames.IN,
                    apiKey.in().name(),
                    Literals.text(apiKey.key()));
        }
        if (scheme instanceof SecurityScheme.Http http) {
            return http(text, http.scheme());
        }
        return CodeBlock.of(
                scheme instanceof SecurityScheme.MutualTls ? "$T.mutualTls($L)" : "$T.bearer($L)", type, text);
    }

    private static CodeBlock http(CodeBlock text, String scheme) {
        return switch (scheme) {
            case "basic", "bearer" -> CodeBlock.of("$T.$L($L)", RuntimeNames.SECURITY_SCHEME, scheme, text);
            default -> CodeBlock.of("$T.http($L, $L)", RuntimeNames.SECURITY_SCHEME, text, Literals.text(scheme));
        };
    }
}
