package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.model.TypeDef;
import java.util.List;
import java.util.function.Supplier;

/**
 * A class for a type of the contract, with the contract's words about it.
 *
 * @param body makes the class without them
 */
record ModelClass(ClassName name, TypeDef type, List<AnnotationSpec> annotations, Supplier<TypeSpec.Builder> body)
        implements GeneratedType {
    @Override
    public TypeSpec spec() {
        TypeSpec.Builder spec = body.get().addJavadoc(ModelDocs.of(type)).addAnnotations(annotations);
        ModelDocs.annotation(type.docs()).ifPresent(spec::addAnnotation);
        return spec.build();
    }
}
