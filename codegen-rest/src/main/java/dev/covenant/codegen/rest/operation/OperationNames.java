package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;

/**
 * The names of an operation's types.
 *
 * @param operation the class of everything about it
 * @param request the class of what it is asked with
 * @param parts the class of its multipart body
 */
record OperationNames(ClassName operation, ClassName request, ClassName parts) {}
