package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.Property;

/**
 * One property of a multipart body as Java.
 *
 * @param item the type of one part
 * @param codec an expression of its codec; empty for files
 * @param shape an expression of its shape; empty for files
 * @param contentType the media type that the contract gives the part; empty when it does not
 */
record PartPlan(
        Property property,
        String javaName,
        Kind kind,
        TypeName item,
        CodeBlock codec,
        CodeBlock shape,
        String contentType) {
    /** How many parts there are, and of what. */
    enum Kind {
        VALUE,
        VALUES,
        FILE,
        FILES
    }

    boolean isList() {
        return kind == Kind.VALUES || kind == Kind.FILES;
    }

    boolean isFile() {
        return kind == Kind.FILE || kind == Kind.FILES;
    }

    /** A list is never missing: an empty one looks the same on the wire. */
    boolean isRequired() {
        return property.required() && !isList();
    }

    /** The type of the field that holds it, null left aside. */
    TypeName type() {
        return isList() ? ParameterizedTypeName.get(ClassName.get(java.util.List.class), item.box()) : item;
    }
}
