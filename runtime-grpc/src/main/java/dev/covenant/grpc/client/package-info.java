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
 */
@NullMarked
package dev.covenant.grpc.client;

import org.jspecify.annotations.NullMarked;
