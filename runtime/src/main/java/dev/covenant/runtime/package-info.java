/**
 * What generated code calls, whatever the protocol: options of a call, typed errors, and the pipeline that carries a call
 * to an instance that can answer it.
 *
 * <p>Where a service is, how calls to it are protected, and what differs for one call:
 *
 * <pre>{@code
 * Target target = Target.of("order-service").instances("http://a:8080", "http://b:8080");
 * Policy policy = Policy.builder(Profile.LOW_LATENCY)
 *         .deadline(Duration.ofMillis(800))
 *         .operation("getOrder", OperationPolicy.builder().lastGood(Duration.ofMinutes(5)).build())
 *         .build();
 * try (OrdersClient orders = OrdersClient.create(target, ClientSettings.builder().policy(policy).build())) {
 *     orders.getOrder("123", CallOptions.timeout(Duration.ofMillis(300)));
 * } catch (NoInstanceException e) {
 *     // one of the ways to fail: each is a CallException of its own
 * }
 * }</pre>
 *
 * <p>Everything that a {@link dev.covenant.runtime.Policy} can say, with its defaults, is in {@code docs/policy.md}. What fails is a
 * {@link dev.covenant.runtime.CallException}: the errors that the contract declares, with their bodies, are generated; all others are in
 * this package. What callers get instead of an error is a {@link dev.covenant.runtime.Fallback}.
 */
@NullMarked
package dev.covenant.runtime;

import org.jspecify.annotations.NullMarked;
