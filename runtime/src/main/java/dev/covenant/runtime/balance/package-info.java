/**
 * Which of several instances gets a call.
 *
 * <p>A {@link dev.covenant.runtime.balance.Balancer} chooses among {@link dev.covenant.runtime.balance.Candidate}s; who may be chosen for
 * a call, what the time is and what chance says comes with a {@link dev.covenant.runtime.balance.Choice}. The strategies are
 * {@link dev.covenant.runtime.balance.Balancer#adaptive()}, which is right unless something speaks for another, and four simpler ones:
 *
 * <pre>{@code
 * Balancer balancer = Balancer.adaptive();
 * int index = balancer.choose(candidates, choice);   // -1: nobody may be chosen
 * }</pre>
 *
 * <p>What a candidate knows of itself is kept by {@link dev.covenant.runtime.balance.PeakEwma} (latency),
 * {@link dev.covenant.runtime.balance.FailurePenalty} and {@link dev.covenant.runtime.balance.Ramp} (warming up). Nothing here reads a
 * clock, locks or allocates while choosing; readings are in nanoseconds of a clock that never goes back.
 */
@NullMarked
package dev.covenant.runtime.balance;

import org.jspecify.annotations.NullMarked;
