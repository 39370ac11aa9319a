/**
 * What generated code calls, whatever the protocol: options of a call, typed errors, and the pipeline that carries a call
 * to an instance that can answer it.
 *
 * <p>Applications meet {@link dev.covenant.runtime.CallOptions} and {@link dev.covenant.runtime.CallException}.
 */
@NullMarked
package dev.covenant.runtime;

import org.jspecify.annotations.NullMarked;
