package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.model.Located;
import dev.covenant.model.TypeDef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A class for a type of the contract, with the contract's words about it.
 *
 * @param members what each member is made of
 * @param body makes the class without them
 */
record ModelClass(
        ClassName name,
        TypeDef type,
        List<AnnotationSpec> annotations,
        Map<String, Located> members,
        Supplier<TypeSpec.Builder> body)
        implements GeneratedType {
    @Override
    public Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>(members);
        origins.put("", type);
        return origins;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder spec = body.get().addJavadoc(ModelDocs.of(type)).addAnnotations(annotations);
        ModelDocs.annotation(type.docs()).ifPresent(spec::addAnnotation);
        return spec.build();
    }
}
