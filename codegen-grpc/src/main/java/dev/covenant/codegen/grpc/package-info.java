/**
 * Turns a proto contract into Java.
 *
 * <p>Messages and stubs come from the generators that everybody uses: protoc and grpc-java's plugin of it, so that they fit what
 * is already compiled against them. Around them stand types of ours, one set for each service: the interface that both sides
 * have, the two clients, the methods as constants, and what binds an implementation to a server.
 *
 * <p>Start at {@link dev.covenant.codegen.grpc.GrpcGenerator}; {@code NativeRun} starts protoc, {@code Refusals} says what cannot
 * become Java, {@code ServicePlans} decides on names.
 */
@NullMarked
package dev.covenant.codegen.grpc;

import org.jspecify.annotations.NullMarked;
