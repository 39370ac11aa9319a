/**
 * Whether an instance is fit to be asked: by what calls show ({@link dev.covenant.runtime.health.OutlierEjector}) and by what it says of
 * itself ({@link dev.covenant.runtime.health.HealthTally}).
 *
 * <p>All are plain objects that are told what happens and when, in nanoseconds of a clock that never goes back. Those who made them do
 * the checking and keep failures of their own making to themselves:
 *
 * <pre>{@code
 * var cap = new EjectionCap(settings.most());
 * var ejector = new OutlierEjector(settings, cap, listener, now);    // one for each instance
 * ejector.onFailure(end, end - start);
 * boolean mayBeAsked = !ejector.isOut(now) || Panic.holds(eligible, known);
 * }</pre>
 */
@NullMarked
package dev.covenant.runtime.health;

import org.jspecify.annotations.NullMarked;
