/**
 * What balancing and circuit breakers cost a call, the reading of the clock left out. Run with JMH:
 *
 * <pre>{@code
 * java -cp ... org.openjdk.jmh.Main dev.covenant.benchmarks.resilience -prof gc
 * }</pre>
 */
@NullMarked
package dev.covenant.benchmarks.resilience;

import org.jspecify.annotations.NullMarked;
