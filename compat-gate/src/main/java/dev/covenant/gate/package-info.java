/**
 * Decides whether a release may go out.
 *
 * <pre>{@code
 * GateReport report = GateJob.run(new GateRequest(baseline, current, settings));
 * if (report.isRefused()) { ... }
 * }</pre>
 *
 * <p>Start at {@link dev.covenant.gate.GateJob}. It compares every contract of one {@link dev.covenant.gate.Side} with its namesake of the
 * other one, takes what is accepted for the time being, and what the planned version says anyway, out of the verdict, and says which version
 * the changes ask for. What a team says of all that is in a {@link dev.covenant.gate.GateFile} and an
 * {@link dev.covenant.gate.AcceptanceFile}:
 *
 * <pre>{@code
 * GateFile file = GateFile.read(Path.of("covenant.yaml")).orThrow();
 * GateSettings settings = file.settings(LocalDate.now())
 *         .withAcceptances(AcceptanceFile.read(file.acceptFile()).orThrow().acceptances())
 *         .withProjectVersion("1.5.0-SNAPSHOT");
 * }</pre>
 *
 * <p>{@link dev.covenant.gate.Changelog} and {@link dev.covenant.gate.MigrationGuide} tell clients what has changed. Where the old side
 * comes from is the matter of {@link dev.covenant.gate.baseline}, how a report is told that of {@link dev.covenant.gate.report}.
 */
@NullMarked
package dev.covenant.gate;

import org.jspecify.annotations.NullMarked;
