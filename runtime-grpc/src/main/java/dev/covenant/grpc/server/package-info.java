/**
 * The server side: generated bindings, and the server that answers with them.
 *
 * <pre>{@code
 * try (GrpcServer server = GrpcServer.of(UserServiceServer.routes(users)).port(8443).start()) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A handler is a method of the interface that both sides share. It runs on a thread of its own, with the {@code io.grpc.Context} of its
 * call attached; its options carry what is left of the caller's time on to the clients that it calls. Streams flow as fast as the slower
 * side: a response is sent when the caller can take it, a request is asked for when the handler's iterator is.
 *
 * <p>What contracts say about messages is checked before the handler sees them, all faults at once: {@code google.api.field_behavior} and
 * the usual constraints of protovalidate and protoc-gen-validate.
 *
 * <p>A server protects itself as the HTTP one does, with the same settings: more than 512 calls at once are shed, health checks never; how
 * often it may be asked is limited where limits are set; closing it loses nothing. What a caller gets:
 *
 * <ul>
 *   <li>{@code UNAVAILABLE} with {@code grpc-retry-pushback-ms} when it is shed: nothing was done, another instance may be asked at once.
 *   <li>{@code RESOURCE_EXHAUSTED} with {@code grpc-retry-pushback-ms} when it asks too often, or sends too much.
 *   <li>{@code DEADLINE_EXCEEDED} when its time was over before the handler ran.
 *   <li>{@code INVALID_ARGUMENT} with {@code google.rpc.BadRequest} when a message is not as the contract says.
 *   <li>{@code UNAUTHENTICATED} when nobody knows it.
 *   <li>The status of the exception that the handler threw, with its details; {@code INTERNAL} without internals otherwise.
 * </ul>
 *
 * <p>What handlers need beside their request is in {@link dev.covenant.grpc.server.RpcCall}; limits, credentials and the grace of a stop
 * are in {@link dev.covenant.grpc.server.GrpcServerSettings}; an {@link dev.covenant.grpc.server.RpcDispatcher} does all of it in a server
 * that is somebody else's.
 */
@NullMarked
package dev.covenant.grpc.server;

import org.jspecify.annotations.NullMarked;
