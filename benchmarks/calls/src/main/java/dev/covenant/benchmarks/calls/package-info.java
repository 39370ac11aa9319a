/**
 * Whole calls through Covenant's client and through its peers, to one server with canned answers: what a call costs in CPU time and in
 * bytes. {@code run.sh} two folders up resolves, generates, compiles and runs it all; start reading at {@link
 * dev.covenant.benchmarks.calls.CallTable}.
 */
@NullMarked
package dev.covenant.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
