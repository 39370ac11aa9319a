/**
 * The client side: {@link dev.covenant.http.client.HttpCaller} carries generated requests to instances over a transport.
 */
@NullMarked
package dev.covenant.http.client;

import org.jspecify.annotations.NullMarked;
