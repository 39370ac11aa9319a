/**
 * A shop of three services, each behind a contract in {@code src/main/contracts}: users, payments, orders. The order service asks
 * the other two through generated clients.
 *
 * <p>Where to read first: {@link dev.covenant.samples.shop.OrderDesk} implements one generated interface and calls two others;
 * {@link dev.covenant.samples.shop.Shop} makes servers and clients of them. Everything else is for the show:
 * {@link dev.covenant.samples.shop.ShopDemo} kills and hangs instances while customers buy, and shows what the clients make of it.
 */
@NullMarked
package dev.covenant.samples.shop;

import org.jspecify.annotations.NullMarked;
