/**
 * The pipeline on a clock of its own: hours of calls in seconds, without a socket, the same at every run.
 *
 * <p>{@link dev.covenant.benchmarks.simulation.Simulation} runs a {@link dev.covenant.benchmarks.simulation.Scenario} with each way of
 * balancing; the scenarios are those of Dialogue's simulation with the same numbers
 * ({@link dev.covenant.benchmarks.simulation.DialogueScenarios}), one of three instances going bad in every way that the fault server
 * knows ({@link dev.covenant.benchmarks.simulation.FaultScenarios}), and a queueing system
 * ({@link dev.covenant.benchmarks.simulation.QueueScenarios}). What is simulated is the client, all of it and as it is; servers are made
 * of what they answer and after which time.
 *
 * <p>{@link dev.covenant.benchmarks.simulation.Report} writes {@code benchmarks/simulation}:
 *
 * <pre>{@code benchmarks/simulation/run.sh}</pre>
 */
@NullMarked
package dev.covenant.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
