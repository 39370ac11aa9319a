/**
 * Where the contract is that clients know: a file, a folder, a commit, the last release, a committed snapshot.
 *
 * <pre>{@code
 * BaselineContext context = BaselineContext.of(ContractFiles.of(List.of(Path.of("api")), ReadOptions.defaults()));
 * try (Baselines baselines = new Baselines(context)) {
 *     SideResult old = baselines.find(Baseline.parse("origin/main:api", Path.of("")));
 *     SideResult revised = baselines.current("api");
 *     ... // reports quote the old files: they are written before the baselines are closed
 * }
 * }</pre>
 *
 * <p>Start at {@link dev.covenant.gate.baseline.Baselines}. That there is no release yet and that nobody answers are different things,
 * and a {@link dev.covenant.gate.baseline.SideResult} says which. What a release carries for the next one to be compared with is a
 * {@link dev.covenant.gate.baseline.Bundle}: the contracts and everything they refer to or import, in an archive beside the artifact or
 * in a folder that is committed.
 */
@NullMarked
package dev.covenant.gate.baseline;

import org.jspecify.annotations.NullMarked;
