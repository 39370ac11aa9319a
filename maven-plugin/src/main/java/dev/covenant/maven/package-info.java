/**
 * The Maven plugin: goals that translate a build's configuration into Covenant's jobs and their results into a build's messages.
 *
 * <p>{@link dev.covenant.maven.GenerateMojo} is {@code covenant:generate}. What the jobs do is in
 * {@link dev.covenant.codegen.GenerateJob}.
 *
 * <p>{@link dev.covenant.maven.CheckMojo} is {@code covenant:check}, the gate, and {@link dev.covenant.maven.BaselineMojo} makes what the
 * next release is compared with; the other goals ask the gate, too. They share {@code GateParameters}, which come to a
 * {@code GateSetup}; a {@code GateRun} finds both sides and asks {@link dev.covenant.gate.GateJob}.
 */
@NullMarked
package dev.covenant.maven;

import org.jspecify.annotations.NullMarked;
