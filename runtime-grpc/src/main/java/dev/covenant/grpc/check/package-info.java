/**
 * What a contract says about messages, checked where they arrive.
 *
 * <p>A {@link dev.covenant.grpc.check.ContractCheck} reads the options of a message's descriptor, whether or not their extensions were
 * compiled in:
 *
 * <ul>
 *   <li>{@code google.api.field_behavior}: {@code REQUIRED}.
 *   <li>{@code buf.validate} (protovalidate) and {@code validate} (protoc-gen-validate): required fields and oneofs; numbers: const, ranges,
 *       in, not_in, finite; texts: const, lengths, pattern, prefix, suffix, contains, in, not_in, uuid; bytes: lengths; enums: const,
 *       defined_only, in, not_in; the number of items and pairs, unique, and the same for items, keys and values.
 * </ul>
 *
 * <p>What it does not know, CEL above all, it lists ({@link dev.covenant.grpc.check.ContractCheck#unchecked()}), and servers log the list
 * when they start. A check of one's own takes its place where that is not enough:
 *
 * <pre>{@code
 * RequestCheck<GetUserRequest> check = request ->
 *         request.getId().isBlank() ? List.of(new RequestCheck.Violation("id", "must not be blank")) : List.of();
 * }</pre>
 */
@NullMarked
package dev.covenant.grpc.check;

import org.jspecify.annotations.NullMarked;
