/**
 * Calls as spans of OpenTelemetry traces: one for each call, in the context of its caller, and one below it for each attempt, which goes
 * to the instance with the request ({@code traceparent}, or whatever propagator is configured).
 *
 * <pre>{@code
 * CallListener tracing = CallTracing.of(GlobalOpenTelemetry.get());
 * ClientSettings settings = ClientSettings.builder().listener(tracing).build();
 * }</pre>
 *
 * <p>Names and attributes follow the stable semantic conventions for HTTP spans
 * (https://opentelemetry.io/docs/specs/semconv/http/http-spans/), for other protocols as far as they are the same. Needs the OpenTelemetry
 * API alone; without an SDK behind it nothing is recorded.
 */
@NullMarked
package dev.covenant.tracing;

import org.jspecify.annotations.NullMarked;
