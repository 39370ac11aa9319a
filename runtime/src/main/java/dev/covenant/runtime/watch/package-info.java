/**
 * What is measured of clients, by name: the one table that the meters, the reference page, dashboards and alert rules are made from.
 *
 * <p>A {@link dev.covenant.runtime.watch.ClientMeter} says what is measured and by which {@link dev.covenant.runtime.watch.Label labels};
 * {@link dev.covenant.runtime.watch.CallOutcome} and {@link dev.covenant.runtime.watch.CallError} say how a call or an attempt ended, in
 * few words, so that the number of time series stays small:
 *
 * <pre>{@code
 * ClientMeter.CALLS.meterName();         // covenant.client.calls
 * ClientMeter.CALLS.prometheusName();    // covenant_client_calls_seconds
 * CallOutcome.of(failure).label();       // failed
 * CallError.of(failure).label();         // no_answer
 * }</pre>
 *
 * <p>Nothing here knows a metrics library: the module metrics-micrometer fills the table in.
 */
@NullMarked
package dev.covenant.runtime.watch;

import org.jspecify.annotations.NullMarked;
