package dev.covenant.codegen.grpc;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.model.Located;
import dev.covenant.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One service with the names of what is made of it.
 *
 * @param api the interface that both sides have; the other classes are called like it with an ending
 * @param stubs grpc-java's class for the service
 * @param usesDeprecated whether some of the messages, or the service's stubs, are deprecated
 */
record ServicePlan(Service service, ClassName api, ClassName stubs, List<MethodPlan> methods, boolean usesDeprecated) {
    static final String CLIENT = "Client";
    static final String ASYNC_CLIENT = "AsyncClient";
    static final String METHODS = "Methods";
    static final String SERVER = "Server";

    static final AnnotationSpec SUPPRESS_DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    ServicePlan {
        methods = List.copyOf(methods);
    }

    ClassName named(String ending) {
        return ClassName.get(api.packageName(), api.simpleName() + ending);
    }

    boolean isDeprecated() {
        return service.docs().isDeprecated();
    }

    /** Whether what names all methods warns, though the types as a whole do not. */
    boolean suppressesInside() {
        return !usesDeprecated && methods.stream().anyMatch(MethodPlan::isDeprecated);
    }

    /** What the methods and constants of its classes are made of. */
    Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        methods.forEach(method -> origins.put(method.constant(), method.operation()));
        methods.forEach(method -> origins.put(method.name(), method.operation()));
        origins.put("", service);
        return origins;
    }

    /** Marks a type that is made of the service. */
    TypeSpec.Builder annotated(TypeSpec.Builder type) {
        type.addAnnotation(RuntimeNames.NULL_MARKED);
        if (isDeprecated()) {
            type.addAnnotation(RuntimeNames.DEPRECATED);
        }
        if (usesDeprecated) {
            type.addAnnotation(SUPPRESS_DEPRECATION);
        }
        return type;
    }
}
