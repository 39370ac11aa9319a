/**
 * A contract as what watches its clients: a Grafana dashboard, and alert rules for Prometheus.
 *
 * <pre>{@code
 * List<GeneratedFile> files = WatchFiles.of(contract, WatchOptions.of("order-service"));
 * // grafana/order-service.json, prometheus/order-service.rules.yaml
 * }</pre>
 *
 * <p>Names and labels come from {@link dev.covenant.runtime.watch.ClientMeter}, from which metrics-micrometer fills its registry. The
 * target's name is the one that clients are made with ({@code Target.of("order-service")}); the contract adds its title, its operations
 * and their deadlines.
 *
 * <p>A contract's text is somebody else's: it reaches a query only through {@code PromQl}, and a title or an
 * annotation only through {@code PlainText}.
 */
@NullMarked
package dev.covenant.codegen.watch;

import org.jspecify.annotations.NullMarked;
