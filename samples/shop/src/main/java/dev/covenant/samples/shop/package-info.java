/**
 * A shop of three services, each behind a contract in {@code src/main/contracts}: users, payments, orders. The order service asks
 * the other two through generated clients. Users and payments are also offered by gRPC, as {@code src/main/proto} says; one line of
 * {@code shop.properties} decides how the order service calls them.
 *
 * <p>Where to read first: {@link dev.covenant.samples.shop.OrderDesk} implements one generated interface and calls two others, through
 * {@link dev.covenant.samples.shop.Customers} and {@link dev.covenant.samples.shop.Till}, which are REST or gRPC as
 * {@link dev.covenant.samples.shop.Clients} makes them; {@link dev.covenant.samples.shop.Shop} makes the servers. Everything else is for
 * the show:
 * {@link dev.covenant.samples.shop.ShopDemo} kills and hangs instances while customers buy, and shows what the clients make of it.
 */
@NullMarked
package dev.covenant.samples.shop;

import org.jspecify.annotations.NullMarked;
