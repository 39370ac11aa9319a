/**
 * Calls gRPC services under the same policies as REST services: the same balancing, breakers, retries, deadlines, fallbacks and metrics.
 *
 * <p>Generated clients are made of a {@link dev.covenant.grpc.client.GrpcCaller}; several may share one:
 *
 * <pre>{@code
 * Target target = Target.of("user-service").instances("grpc://a:9090", "grpc://b:9090");
 * try (UserServiceClient users = UserServiceClient.create(target, GrpcSettings.builder().policy(policy).build())) {
 *     User user = users.getUser(request, CallOptions.timeout(ofSeconds(2)));
 * }
 * }</pre>
 *
 * <p>Instances are at {@code grpc://} or {@code http://} (plain text) and {@code grpcs://} or {@code https://} (TLS) addresses. There is
 * one connection to each, made when it is first needed. gRPC's own retries are off: what is repeated, and where, is the policy's.
 *
 * <p>What may be repeated depends on the method's {@link dev.covenant.runtime.OperationClass} and on what is known of the failure, its
 * {@link dev.covenant.runtime.FailureClass}:
 *
 * <table>
 * <caption>A status that the server sent, by its code</caption>
 * <tr><th>code</th><th>class</th><th>why</th></tr>
 * <tr><td>UNAVAILABLE</td><td>REFUSED</td><td>by its definition it may be asked again</td></tr>
 * <tr><td>RESOURCE_EXHAUSTED with a pushback or RetryInfo</td><td>REFUSED</td><td>it is full and says when it will not be</td></tr>
 * <tr><td>RESOURCE_EXHAUSTED without</td><td>ANSWERED</td><td>the caller's own quota, or a request too large: the same elsewhere</td></tr>
 * <tr><td>DEADLINE_EXCEEDED, CANCELLED, INTERNAL, UNKNOWN, DATA_LOSS</td><td>UNKNOWN</td><td>it may have acted</td></tr>
 * <tr><td>ABORTED</td><td>ANSWERED</td><td>to be repeated by who knows the whole transaction, not by one call</td></tr>
 * <tr><td>UNIMPLEMENTED</td><td>ANSWERED</td><td>it does not have the method: one that only refuses is avoided anyway</td></tr>
 * <tr><td>INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, PERMISSION_DENIED, UNAUTHENTICATED, FAILED_PRECONDITION, OUT_OF_RANGE</td>
 * <td>ANSWERED</td><td>the request is at fault</td></tr>
 * </table>
 *
 * <p>A status that was made on this side: UNSENT when the picker had no connection, when no head went out, and when the server refused
 * the stream unseen (REFUSED_STREAM, GOAWAY below its number); LOCAL when the caller is the reason; else UNKNOWN.
 */
@NullMarked
package dev.covenant.grpc.client;

import org.jspecify.annotations.NullMarked;
