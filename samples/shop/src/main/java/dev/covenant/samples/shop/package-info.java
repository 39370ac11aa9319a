/**
 * A shop of three services, each behind a contract in {@code src/main/contracts}: users, payments, orders. The order service asks
 * the other two through generated clients.
 *
 * <p>{@link dev.covenant.samples.shop.Shop#main} starts them on loopback and buys something.
 */
@NullMarked
package dev.covenant.samples.shop;

import org.jspecify.annotations.NullMarked;
