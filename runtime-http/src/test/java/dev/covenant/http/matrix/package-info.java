/**
 * Proof on real sockets that nothing an instance does reaches the caller: three instances on loopback, one of which goes bad while they
 * are called. {@link dev.covenant.http.matrix.MatrixContract} runs the rows for a transport; the system property
 * {@code covenant.matrix} says how many of them are measured ({@code main}, {@code all}); without it none are.
 */
@NullMarked
package dev.covenant.http.matrix;

import org.jspecify.annotations.NullMarked;
