package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The only place where a {@link TypeRef} becomes a Java type, and an expression of its codec or shape.
 */
public final class JavaTypes {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName CODECS = ClassName.get(JsonCodecs.class);

    /** Any JSON. */
    public static final ClassName VALUE = ClassName.get(JsonValue.class);

    private final TypeIndex index;
    private final Map<String, ClassName> classes;
    private final Map<String, ClassName> patches;
    private final boolean patching;
    private final Shapes shapes;

    private JavaTypes(
            TypeIndex index, Map<String, ClassName> classes, Map<String, ClassName> patches, boolean patching) {
        this.index = index;
        this.classes = classes;
        this.patches = patches;
        this.patching = patching;
        this.shapes = new Shapes(index);
    }

    /**
     * Types outside merge patches.
     *
     * @param classes by the contract's name of the type
     * @param patches likewise, of objects that have a class for merge patches
     */
    static JavaTypes of(TypeIndex index, Map<String, ClassName> classes, Map<String, ClassName> patches) {
        return new JavaTypes(index, classes, patches, false);
    }

    /** The same for the body of a merge patch: objects that are not in a list or map are of the class with that purpose. */
    public JavaTypes patch() {
        return new JavaTypes(index, classes, patches, true);
    }

    /** Whether these are the types of merge patches. */
    public boolean isPatch() {
        return patching;
    }

    /** The type of a value that is not null; primitive where there is one. */
    public TypeName of(TypeRef ref) {
        return index.resolve(ref) instanceof TypeRef.Single single
                ? ScalarType.of(single).type()
                : boxed(ref);
    }

    /** The type of a value that is not null; never primitive. */
    public TypeName boxed(TypeRef ref) {
        TypeRef resolved = index.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return ScalarType.of(single).boxed();
        }
        if (resolved instanceof TypeRef.ListOf list) {
            return ParameterizedTypeName.get(LIST, inside().full(list.element()));
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(MAP, STRING, inside().full(map.value()));
        }
        return resolved instanceof TypeRef.Named named ? className(named) : VALUE;
    }

    /** As {@link #boxed}, but an Optional when null is allowed: what lists and maps hold. */
    public TypeName full(TypeRef ref) {
        TypeName type = boxed(ref);
        return nullable(ref) ? ParameterizedTypeName.get(OPTIONAL, type) : type;
    }

    /** Whether null is a value beside the type's own; never for any JSON, which has a null of its own. */
    public boolean nullable(TypeRef ref) {
        TypeRef resolved = index.resolve(ref);
        return resolved.nullable() && !(resolved instanceof TypeRef.Anything);
    }

    /**
     * An expression of type {@code JsonCodec<boxed>}. It may create a codec, and it must not stand in a static initialiser of a
     * model class: models refer to each other in circles.
     */
    public CodeBlock codec(TypeRef ref) {
        TypeRef resolved = index.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return CodeBlock.of("$T.$L", CODECS, ScalarType.of(single).codec());
        }
        if (resolved instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$T.list($L)", CODECS, inside().fullCodec(list.element()));
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$T.map($L)", CODECS, inside().fullCodec(map.value()));
        }
        return resolved instanceof TypeRef.Named named
                ? CodeBlock.of("$T.codec()", className(named))
                : CodeBlock.of("$T.VALUE", CODECS);
    }

    /** An expression of type {@code JsonCodec<full>}. */
    public CodeBlock fullCodec(TypeRef ref) {
        CodeBlock codec = codec(ref);
        return nullable(ref) ? CodeBlock.of("$T.nullable($L)", CODECS, codec) : codec;
    }

    /** An expression of type {@code dev.covenant.http.Shape}. */
    public CodeBlock shape(TypeRef ref) {
        return shapes.of(ref);
    }

    /**
     * A value of the contract as an expression of type {@link #of}.
     *
     * @return empty when the value is not of the type, or is one that only JSON can say
     */
    public Optional<CodeBlock> literal(Literal value, TypeRef type) {
        return new LiteralCode(this).of(value, type);
    }

    /** The type behind all aliases: never a {@link TypeRef.Named} of something without a class. */
    public TypeRef resolve(TypeRef ref) {
        return index.resolve(ref);
    }

    /** The definition of the class behind a reference, if there is one. */
    public Optional<TypeDef> definition(TypeRef ref) {
        return index.definition(ref);
    }

    /** The definition of the object behind a reference, if it is one with a class. */
    public Optional<ObjectType> object(TypeRef ref) {
        return index.object(ref);
    }

    /** Whether the values of a union are exactly one variant, so that it is a sealed interface. */
    public boolean isSealed(UnionType union) {
        return UnionGraph.isSealed(union, index);
    }

    /** Types inside a list or map, which a merge patch replaces as a whole. */
    JavaTypes inside() {
        return patching ? new JavaTypes(index, classes, patches, false) : this;
    }

    private ClassName className(TypeRef.Named named) {
        ClassName plain = Objects.requireNonNull(classes.get(named.name()), named.name());
        return patching ? patches.getOrDefault(named.name(), plain) : plain;
    }
}
