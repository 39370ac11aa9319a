/**
 * Limits: how often and how many at once.
 *
 * <p>A {@link dev.covenant.runtime.limit.TokenBucket} holds one {@link dev.covenant.runtime.limit.RateLimit},
 * {@link dev.covenant.runtime.limit.KeyedRateLimits} one for each caller or address in bounded memory, a
 * {@link dev.covenant.runtime.limit.Bulkhead} bounds what is under way. All are plain objects that are told the time, in nanoseconds
 * of a clock that never goes back:
 *
 * <pre>{@code
 * var perUser = new KeyedRateLimits(RateLimit.perMinute(100), 65_536);
 * long wait = perUser.take(user, now);
 * if (wait > 0) { // 429, Retry-After: wait, rounded up to seconds
 * }
 * }</pre>
 */
@NullMarked
package dev.covenant.runtime.limit;

import org.jspecify.annotations.NullMarked;
