package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.JavaNames;
import java.util.List;

/**
 * One way to call an operation: a method with its own result. Most operations have one; those with several successes have
 * one for the result that callers usually want and one for all of them, and each further Java type that the same success may
 * come as (a stream beside JSON, say) has one of its own.
 *
 * @param kind what it is among the operation's ways
 * @param suffix what its names have behind the operation's: {@code Stream}, {@code Result}
 * @param method the name of its method
 * @param type what it returns; {@code void} when there is nothing
 * @param readings what becomes of each success
 * @param accepts media types that the client asks for, best first
 */
record View(Kind kind, String suffix, String method, TypeName type, List<Reading> readings, List<String> accepts) {
    View {
        readings = List.copyOf(readings);
        accepts = List.copyOf(accepts);
    }

    /** What a view is among its operation's. */
    enum Kind {
        /** The only one, or the first of representations. */
        SINGLE,
        /** All successes as a sealed type. */
        RESULT,
        /** The lowest success, when there are several; it is derived from {@link #RESULT} and servers do not know it. */
        PRIMARY,
        /** The same success as another Java type. */
        REPRESENTATION
    }

    /** Whether a server answers it. */
    boolean isServed() {
        return kind != Kind.PRIMARY;
    }

    boolean isVoid() {
        return type.equals(TypeName.VOID);
    }

    /** Whether its result is a sequence of values, which asynchronous callers subscribe to. */
    boolean isStream() {
        return type instanceof ParameterizedTypeName t && t.rawType().equals(RuntimeNames.EVENT_STREAM);
    }

    /** The suffix of a representation; empty for every other view: they are one operation to the runtime. */
    String representation() {
        return kind == Kind.REPRESENTATION ? suffix : "";
    }

    /** The name of its operation constant. */
    String operationConstant() {
        return kind == Kind.REPRESENTATION ? JavaNames.constant(suffix) + "_OPERATION" : "OPERATION";
    }

    /** The name of its client or server binding: {@code Client}, {@code StreamServer}. */
    String binding(String side) {
        return suffix + side;
    }

    /** The name of the constant that holds that binding. */
    String bindingConstant(String side) {
        return JavaNames.constant(binding(side));
    }

    /** The result as a type argument, {@code @Nullable Void} for nothing. */
    TypeName argument() {
        return isVoid() ? ClassName.get(Void.class).annotated(Annotations.NULLABLE) : type.box();
    }
}
