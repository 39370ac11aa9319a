/**
 * Circuit breakers: whether an instance, or an operation at an instance, is given calls.
 *
 * <p>A {@link dev.covenant.runtime.breaker.CircuitBreaker} is a plain object that is told what happens and when. It has no clock and no
 * thread of its own; every reading comes from its user, in nanoseconds, of a clock that never goes back:
 *
 * <pre>{@code
 * var breaker = new CircuitBreaker(BreakerSettings.standard(), chance::below, BreakerListener.NONE, now);
 * if (breaker.wouldAdmit(now)) {               // when choosing: costs nothing
 *     if (breaker.tryAcquire(now)) {           // when chosen
 *         // ... the call ...
 *         breaker.onSuccess(end, end - now);   // or onFailure, or onIgnored: exactly one of them
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.covenant.runtime.breaker;

import org.jspecify.annotations.NullMarked;
