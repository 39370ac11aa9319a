/**
 * What the gRPC sides of a contract have in common: a method as generated code describes it, and the error that a status becomes.
 *
 * <pre>{@code
 * public static final RpcMethod<GetUserRequest, User> GET_USER =
 *         RpcMethod.define(UserServiceGrpc.getGetUserMethod()).kind(OperationClass.SAFE).build();
 *
 * try {
 *     users.getUser(request);
 * } catch (RpcStatusException e) {
 *     if (e.code() == Status.Code.INVALID_ARGUMENT) {
 *         e.detail(BadRequest.class).ifPresent(bad -> show(bad.getFieldViolationsList()));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.covenant.grpc;

import org.jspecify.annotations.NullMarked;
