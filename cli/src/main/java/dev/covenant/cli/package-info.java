/**
 * The command line: {@code covenant generate}, {@code check}, {@code watch} and {@code model}.
 *
 * <p>Start at {@link dev.covenant.cli.Main}. A command translates its options to a request, runs the job, and translates the
 * result to messages and an {@link dev.covenant.cli.ExitCode}; it decides nothing itself.
 */
@NullMarked
package dev.covenant.cli;

import org.jspecify.annotations.NullMarked;
