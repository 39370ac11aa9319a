/**
 * What client and server of an HTTP contract share: operations, parameters, bodies, headers, errors. Generated code has
 * constants of these types; applications meet {@link dev.covenant.http.Body}, {@link dev.covenant.http.EventStream},
 * {@link dev.covenant.http.Response} and {@link dev.covenant.http.Headers}.
 */
@NullMarked
package dev.covenant.http;

import org.jspecify.annotations.NullMarked;
