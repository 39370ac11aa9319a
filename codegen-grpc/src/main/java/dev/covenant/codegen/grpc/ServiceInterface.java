package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The interface of a service, which clients have and servers implement.
 */
final class ServiceInterface implements GeneratedType {
    private final ServicePlan service;

    ServiceInterface(ServicePlan service) {
        this.service = service;
    }

    @Override
    public ClassName name() {
        return service.api();
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = service.annotated(TypeSpec.interfaceBuilder(name()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(docs());
        for (MethodPlan method : service.methods()) {
            type.addMethod(Methods.full(method, method.argument(), method.result())
                    .addModifiers(Modifier.ABSTRACT)
                    .addJavadoc(MethodDocs.full(method))
                    .build());
            type.addMethod(Methods.brief(method, method.argument(), method.result())
                    .addModifiers(Modifier.DEFAULT)
                    .addJavadoc(MethodDocs.shortForm(method))
                    .build());
        }
        return type.build();
    }

    private CodeBlock docs() {
        CodeBlock said = Javadocs.of(service.service().docs());
        CodeBlock own = CodeBlock.of(
                "The service $L: clients have this interface, servers implement it.\n",
                Javadocs.inline(service.service().name()));
        CodeBlock.Builder docs = CodeBlock.builder();
        if (!said.isEmpty()) {
            docs.add("$L\n\n<p>", said);
        }
        docs.add(own);
        MethodDocs.deprecated(service.service().docs(), docs);
        return docs.build();
    }
}
