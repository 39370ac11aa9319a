/**
 * Reading and writing JSON beside the JSON libraries that Java services use, over the same objects and the same bytes.
 *
 * <p>{@link dev.covenant.benchmarks.json.JsonBenchmark} is for JMH and a quiet machine.
 * {@link dev.covenant.benchmarks.json.JsonTable} counts the CPU time and the allocated bytes of one thread, which are
 * worth something on a busy machine too.
 */
@NullMarked
package dev.covenant.benchmarks.json;

import org.jspecify.annotations.NullMarked;
