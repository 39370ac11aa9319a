/**
 * Spells the types of a contract as Java, as {@link dev.covenant.codegen.rest.plan.RestPlan} has planned them.
 *
 * <p>{@link dev.covenant.codegen.rest.model.ModelTypes} lists the classes: objects, enumerations, unions, bases with heirs, and the
 * schemas that a server validates against. Each has a class here that makes its {@link com.palantir.javapoet.TypeSpec}, and each
 * generated class carries its own codec.
 *
 * <p>A generated object is a finished builder: the builder holds the fields, and the object holds a builder that nobody else has. So
 * reading JSON fills one thing and not two, and there is one list of fields to read. The one final field makes it safe to publish
 * (JLS 17.5).
 */
@NullMarked
package dev.covenant.codegen.rest.model;

import org.jspecify.annotations.NullMarked;
