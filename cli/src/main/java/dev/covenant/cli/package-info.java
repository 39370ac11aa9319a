/**
 * The command line: {@code covenant generate} makes code of contracts, {@code check} and the commands around it ({@code accept}, {@code
 * changelog}, {@code migration}, {@code advise-version}, {@code baseline}, {@code rules}) compare them with what clients know.
 *
 * <p>Start at {@link dev.covenant.cli.Main}. A command translates its options to a request, runs the job, and translates the
 * result to messages and an {@link dev.covenant.cli.ExitCode}; it decides nothing itself. All that ask the gate go through {@link
 * dev.covenant.cli.GateRun}: settings and sides in, an outcome out.
 */
@NullMarked
package dev.covenant.cli;

import org.jspecify.annotations.NullMarked;
