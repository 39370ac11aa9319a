/**
 * What every Java target needs to turn a contract into source files: names, texts, files, and the job that does it all.
 *
 * <p>Start at {@link dev.covenant.codegen.GenerateJob}: it reads the contracts of a
 * {@link dev.covenant.codegen.GenerateRequest}, asks each {@link dev.covenant.codegen.Generator} that
 * {@link java.util.ServiceLoader} finds, renders and verifies what they made, and writes it.
 *
 * <p>A generator lists {@link dev.covenant.codegen.GeneratedType}s. A contract's text becomes Java in three ways and no
 * other: as an identifier through {@link dev.covenant.codegen.JavaNames} and {@link dev.covenant.codegen.NameScope}, as a
 * comment through {@link dev.covenant.codegen.Javadocs}, as a literal through {@link dev.covenant.codegen.Literals}.
 */
@NullMarked
package dev.covenant.codegen;

import org.jspecify.annotations.NullMarked;
