/**
 * The client side of HTTP: how a generated client is set up, and what carries its requests to instances.
 *
 * <p>{@link dev.covenant.http.client.ClientSettings} say how: the policy, credentials for the security schemes of the contract, headers
 * for every request, what callers get when an operation fails, who watches.
 *
 * <pre>{@code
 * ClientSettings settings = ClientSettings.builder()
 *         .policy(CovenantFile.read(Path.of("covenant.yaml")).policy("order-service"))
 *         .credentials("apiKey", Credentials.apiKey(System.getenv("ORDERS_KEY")))
 *         .fallback(GetOrder.fallback(Fallback.lastGood(Duration.ofMinutes(5))))
 *         .build();
 * try (OrdersClient orders = OrdersClient.create(target, settings)) {
 *     Order order = orders.getOrder("123");
 *     CompletableFuture<Order> later = orders.async().getOrder("123");
 * }
 * }</pre>
 *
 * <p>Clients of several services of one contract share connections, breakers and limits when they share an
 * {@link dev.covenant.http.client.HttpCaller}: {@code OrdersClient.using(caller)}. Its
 * {@link dev.covenant.http.client.HttpCaller#view()} shows the instances and how they do.
 *
 * <p>A {@link dev.covenant.http.client.Transport} sends and receives: the JDK's client, or Apache HttpClient 5 as soon as
 * {@code covenant-transport-apache} is on the class path, which costs less and is stricter with answers that break HTTP.
 */
@NullMarked
package dev.covenant.http.client;

import org.jspecify.annotations.NullMarked;
