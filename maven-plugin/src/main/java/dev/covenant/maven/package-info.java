/**
 * The Maven plugin: goals that translate a build's configuration into Covenant's jobs and their results into a build's messages.
 *
 * <p>{@link dev.covenant.maven.GenerateMojo} is {@code covenant:generate}. What the jobs do is in
 * {@link dev.covenant.codegen.GenerateJob}.
 */
@NullMarked
package dev.covenant.maven;

import org.jspecify.annotations.NullMarked;
