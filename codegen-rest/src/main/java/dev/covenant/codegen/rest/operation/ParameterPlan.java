package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.Parameter;
import java.util.Optional;

/**
 * A parameter of an operation, or a header of its responses, as Java.
 *
 * @param javaName of the accessor and the builder's method
 * @param constant the name of its constant in the operation's class
 * @param type the Java type; primitive where there is one
 * @param definition an expression of type {@code Parameter<T>}
 * @param takesRest whether its members are query parameters of names that the contract does not list
 * @param schema an expression of type {@code Schema}; absent where no server is generated, and for response headers
 */
record ParameterPlan(
        Parameter parameter,
        String javaName,
        String constant,
        TypeName type,
        CodeBlock definition,
        boolean takesRest,
        Optional<CodeBlock> schema) {

    boolean isRequired() {
        return parameter.required();
    }
}
