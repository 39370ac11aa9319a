/**
 * What clients do, as meters of a Micrometer registry: success and latency of calls and attempts, what is under way, how the instances
 * do. What there is stands in {@link dev.covenant.runtime.watch.ClientMeter} and on the reference page {@code docs/metrics.md}.
 *
 * <pre>{@code
 * CallListener metrics = CallMetrics.of(registry);          // one for all clients
 * ClientSettings settings = ClientSettings.builder().listener(metrics).build();
 * OrdersClient orders = OrdersClient.create(Target.of("order-service").instances(...), settings);
 * }</pre>
 *
 * <p>Clients that are given no listener fill Micrometer's global registry, as soon as this module is on the class path.
 *
 * <p>Together with others: {@code CallListener.all(List.of(CallMetrics.of(registry), CallTracing.of(openTelemetry)))}.
 */
@NullMarked
package dev.covenant.metrics;

import org.jspecify.annotations.NullMarked;
