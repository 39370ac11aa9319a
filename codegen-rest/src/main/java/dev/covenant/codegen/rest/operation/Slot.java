package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.Docs;

/**
 * One value of a class that is built: a parameter, a body, a part.
 *
 * @param name of field, accessor and builder method
 * @param type of the value; primitive where there is one
 * @param label what messages call it
 * @param said what the contract says of it, and where it travels
 */
record Slot(String name, TypeName type, boolean required, String label, CodeBlock said, Docs docs) {
    /** The type of the field of the finished object. */
    TypeName stored() {
        return required ? type : Annotations.nullable(type);
    }
}
