package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.Docs;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import dev.covenant.runtime.Field;
import java.util.Optional;

/**
 * A property as it stands in a generated class.
 *
 * @param javaName the accessor, and the builder's setter
 * @param valueType the type of a value, primitive where there is one
 * @param fallback what the accessor says when a {@link Presence#DEFAULTED} member is absent
 * @param preset what a new builder starts with: a constant, or the one tag that means this class in every union
 */
public record Member(
        Property property,
        String javaName,
        TypeName valueType,
        Presence presence,
        Optional<CodeBlock> fallback,
        Optional<CodeBlock> preset) {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName FIELD = ClassName.get(Field.class);

    /** The name in JSON. */
    public String wireName() {
        return property.name();
    }

    public TypeRef type() {
        return property.type();
    }

    public Docs docs() {
        return property.docs();
    }

    /** What the accessor returns. */
    public TypeName accessorType() {
        return switch (presence) {
            case REQUIRED, DEFAULTED -> valueType;
            case NULLABLE, OPTIONAL -> ParameterizedTypeName.get(OPTIONAL, boxedType());
            case FIELD -> ParameterizedTypeName.get(FIELD, boxedType());
        };
    }

    /** Never primitive. */
    public TypeName boxedType() {
        return valueType.isPrimitive() ? valueType.box() : valueType;
    }

    /** Whether the class keeps it unboxed, so that a separate bit must tell whether it is set. */
    public boolean isPrimitive() {
        return presence == Presence.REQUIRED && valueType.isPrimitive();
    }
}
