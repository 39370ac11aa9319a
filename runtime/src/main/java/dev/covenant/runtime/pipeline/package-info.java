/**
 * The way of a call from the client to an instance and back, the same for every protocol.
 *
 * <p>{@link dev.covenant.runtime.pipeline.Pipeline#assemble} puts the stages in their order; each is a
 * {@link dev.covenant.runtime.pipeline.Channel} around the next. A protocol gives a {@link dev.covenant.runtime.pipeline.Sender}
 * that makes one {@link dev.covenant.runtime.pipeline.Attempt}, and gets the outcome in a
 * {@link dev.covenant.runtime.pipeline.Completion}:
 *
 * <pre>{@code
 * Outcome<Order> outcome = new Outcome<>();
 * pipeline.send(Call.blocking(plan, sender, time.nanoTime()), outcome);
 * return outcome.result();
 * }</pre>
 *
 * <p>A blocking call stays on its caller's thread from end to end: its sender waits, its pauses are waited for in place. An
 * asynchronous call holds no thread at all. Both pass through the same stages. Time, chance and executors come from outside
 * ({@link dev.covenant.runtime.pipeline.Time}), so that tests run on a clock of their own.
 */
@NullMarked
package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.NullMarked;
