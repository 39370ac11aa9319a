/**
 * Reads OpenAPI 2.0, 3.0 and 3.1 contracts into the model.
 *
 * <p>Start at {@link dev.covenant.model.openapi.OpenApiReader}. It reads leniently and reports strictly: whatever a
 * published contract gets wrong is told with its place, what the author meant is taken where it is clear, and what cannot
 * be said in the model becomes {@link dev.covenant.model.TypeRef.Anything}. Only a contract without a meaning is refused.
 *
 * <p>Inside, {@code PathsReader} and its neighbours read operations, {@code Schemas} turns schemas into types,
 * {@code Shape} is a schema with everything of its {@code allOf} in it, and {@code Documents} and {@code References} follow
 * {@code $ref} within and between files.
 */
@NullMarked
package dev.covenant.model.openapi;

import org.jspecify.annotations.NullMarked;
