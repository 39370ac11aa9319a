/**
 * Services and operations: interfaces that both sides share, clients, server stubs, and the classes that say how each
 * operation travels.
 *
 * <p>{@link dev.covenant.codegen.rest.operation.OperationTypes} is the way in. It works in two steps. The first turns the
 * contract into {@code ServicePlan}s of {@code OperationPlan}s: Java names, Java types and expressions, everything decided.
 * The second spells them, one class per kind of generated type: {@code ServiceInterface} ({@code Orders}),
 * {@code ClientClass} ({@code OrdersClient}), {@code AsyncClientClass}, {@code ServerClass} ({@code OrdersServer}),
 * {@code OperationHolder} ({@code GetOrder}), {@code RequestClass} ({@code GetOrderRequest}), {@code PartsClass}
 * ({@code UploadParts}) and {@code SecurityConstants}.
 *
 * <p>An operation has one or several {@code View}s: ways to call it that differ in what they return.
 */
@NullMarked
package dev.covenant.codegen.rest.operation;

import org.jspecify.annotations.NullMarked;
