package dev.covenant.codegen.rest.operation;

import dev.covenant.model.HttpOperation;

/**
 * An operation with the names of its types and methods.
 */
record Naming(HttpOperation operation, OperationNames names, Methods methods) {
    /** The operation's method; with a suffix, that of one of its further ways to be called. */
    String method(String suffix) {
        return methods.name(operation.name(), suffix);
    }

    /** A name for the operation that can stand in a path: ASCII letters and digits. */
    String mount() {
        String name = names.operation().simpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
