package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The media types that carry a body as one Java type.
 *
 * @param constant the name of the constant that lists them, unique in its operation
 * @param suffix what tells it from the preferred Java type of the same body; empty for that one
 * @param kind how the first of them travels
 * @param type the Java type; primitive where there is one
 * @param media best first; never empty
 */
record ContentPlan(String constant, String suffix, MediaKind kind, TypeName type, List<Medium> media) {
    ContentPlan {
        media = List.copyOf(media);
    }

    /** The names of the media types, each once. */
    List<String> mediaTypes() {
        return media.stream().map(Medium::name).distinct().toList();
    }

    /** {@code Content<T>}. */
    TypeName contentType() {
        return ParameterizedTypeName.get(RuntimeNames.CONTENT, type.box());
    }

    ContentPlan withConstant(String name) {
        return new ContentPlan(name, suffix, kind, type, media);
    }

    /**
     * One media type.
     *
     * @param name as in the contract
     * @param content an expression of type {@code Content<T>}
     * @param schema what servers check the body against, where there is something to check
     */
    record Medium(String name, CodeBlock content, Optional<TypeRef> schema) {}
}
