/**
 * What all that protects a call costs it when nothing goes wrong: Covenant's pipeline, Resilience4j's decorators and Dialogue's channels
 * around a transport that answers at once. Run by {@code benchmarks/cost/run.sh}.
 */
@NullMarked
package dev.covenant.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
