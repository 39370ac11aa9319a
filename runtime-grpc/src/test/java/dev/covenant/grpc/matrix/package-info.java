/**
 * What callers notice when one of three grpc-java servers, each behind a {@link dev.covenant.grpc.matrix.FaultyProxy}, goes bad: nothing.
 * Run as a whole with {@code -Dcovenant.matrix=all}, on a machine that does nothing else; the results are in {@code target}.
 */
@org.jspecify.annotations.NullMarked
package dev.covenant.grpc.matrix;
