package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.TypeName;
import dev.covenant.model.Docs;

/**
 * Something that every request of an operation has: an argument of its short methods.
 */
record Argument(String name, TypeName type, Docs docs) {}
