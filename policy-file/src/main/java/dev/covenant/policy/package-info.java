/**
 * {@code covenant.yaml}: where services are and how calls to them are protected, outside the code.
 *
 * <pre>{@code
 * CovenantFile file = CovenantFile.read(Path.of("covenant.yaml"));
 * OrdersClient orders = OrdersClient.create(
 *         file.target("order-service"),
 *         ClientSettings.builder().policy(file.policy("order-service")).build());
 * }</pre>
 *
 * <p>Start at {@link dev.covenant.policy.CovenantFile}. Every key is in {@code docs/policy.md}, which is made from the same table that the
 * file is read with. A file with a fault in it gives nothing, and all its faults at once, each with its place.
 */
@NullMarked
package dev.covenant.policy;

import org.jspecify.annotations.NullMarked;
