/**
 * What client and server of an HTTP contract share: operations, parameters, bodies, headers, errors. Generated code has
 * constants of these types; applications meet {@link dev.covenant.http.Body}, {@link dev.covenant.runtime.EventStream},
 * {@link dev.covenant.http.Response} and {@link dev.covenant.http.Headers}.
 *
 * <pre>{@code
 * pets.uploadPhoto("42", Body.of(Path.of("cat.png")).as("image/png"));
 * try (EventStream<Order> orders = shop.watchOrders()) {
 *     orders.forEach(order -> ...);
 * }
 * }</pre>
 *
 * <p>Below them is the wire, with the same classes for both sides: {@link dev.covenant.http.ParameterWriter} and
 * {@link dev.covenant.http.ParameterReader} know the styles of parameters, {@link dev.covenant.http.BodyWriter},
 * {@link dev.covenant.http.BodyReader} and {@link dev.covenant.http.MultipartReader} bodies,
 * {@link dev.covenant.http.EventEncoder} and {@link dev.covenant.http.EventDecoder} streams,
 * {@link dev.covenant.http.PathTemplate} paths, {@link dev.covenant.http.MediaTypes} negotiation. A reader throws its
 * own kind of fault and nothing else, whatever arrives.
 */
@NullMarked
package dev.covenant.http;

import org.jspecify.annotations.NullMarked;
