package dev.covenant.grpc;

import dev.covenant.runtime.OperationClass;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method of a service, and what the contract says of calling it. Generated code has one constant for each method.
 *
 * @param <Q> the request message
 * @param <R> the response message
 */
public final class RpcMethod<Q, R> {
    private final MethodDescriptor<Q, R> descriptor;
    private final OperationClass kind;
    private final @Nullable Duration timeout;
    private final @Nullable Duration deadline;
    private final @Nullable Function<? super Q, Optional<String>> hashKey;
    private final @Nullable String idempotencyKey;

    private RpcMethod(Builder<Q, R> parts) {
        descriptor = parts.descriptor;
        kind = parts.kind;
        timeout = parts.timeout;
        deadline = parts.deadline;
        hashKey = parts.hashKey;
        idempotencyKey = parts.idempotencyKey;
    }

    /**
     * Starts with gRPC's own description of the method. Its class is what the description says: {@link OperationClass#SAFE}, {@link
     * OperationClass#IDEMPOTENT}, or {@link OperationClass#UNSAFE} when it says nothing.
     */
    public static <Q, R> Builder<Q, R> define(MethodDescriptor<Q, R> descriptor) {
        return new Builder<>(descriptor);
    }

    /** Its full name, {@code package.Service/Method}: what policies, errors, logs and metrics call it. */
    public String name() {
        return descriptor.getFullMethodName();
    }

    /** Its name within its service. */
    public String method() {
        String bare = descriptor.getBareMethodName();
        return bare == null ? name() : bare;
    }

    /** The full name of its service. */
    public String service() {
        String service = descriptor.getServiceName();
        return service == null ? "" : service;
    }

    /** As gRPC describes it. */
    public MethodDescriptor<Q, R> descriptor() {
        return descriptor;
    }

    /** What may be done after an unknown outcome. */
    public OperationClass kind() {
        return kind;
    }

    /** What the contract says an attempt may take. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** What the contract says a whole call may take. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** What consistent hashing goes by in this request, unless the caller says something else. */
    public Optional<String> hashKey(Q request) {
        return hashKey == null ? Optional.empty() : hashKey.apply(request);
    }

    /** The name of the metadata entry that carries the key which makes repeating harmless. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    @Override
    public String toString() {
        return name();
    }

    /** Collects what the contract says. */
    public static final class Builder<Q, R> {
        private final MethodDescriptor<Q, R> descriptor;
        private OperationClass kind;
        private @Nullable Duration timeout;
        private @Nullable Duration deadline;
        private @Nullable Function<? super Q, Optional<String>> hashKey;
        private @Nullable String idempotencyKey;

        private Builder(MethodDescriptor<Q, R> descriptor) {
            this.descriptor = descriptor;
            this.kind = kind(descriptor);
        }

        private static OperationClass kind(MethodDescriptor<?, ?> descriptor) {
            if (descriptor.isSafe()) {
                return OperationClass.SAFE;
            }
            return descriptor.isIdempotent() ? OperationClass.IDEMPOTENT : OperationClass.UNSAFE;
        }

        /** What may be done after an unknown outcome. */
        public Builder<Q, R> kind(OperationClass value) {
            kind = value;
            return this;
        }

        /** What one attempt may take; more than 0. */
        public Builder<Q, R> timeout(Duration each) {
            timeout = each;
            return this;
        }

        /** What a whole call may take, all its attempts together; more than 0. */
        public Builder<Q, R> deadline(Duration total) {
            deadline = total;
            return this;
        }

        /** What consistent hashing goes by in a request. */
        public Builder<Q, R> hashKey(Function<? super Q, String> key) {
            hashKey = request -> Optional.of(key.apply(request));
            return this;
        }

        /**
         * The field of a request that consistent hashing goes by; a request in which it is not set has no key.
         *
         * @param path by the contract's names, such as {@code user_id} or {@code user.id}
         * @throws IllegalArgumentException when requests have no such field, or it is no single value
         */
        public Builder<Q, R> hashKey(String path) {
            FieldPath field = FieldPath.of(descriptor, path);
            hashKey = field::read;
            return this;
        }

        /** Calls carry a key in this metadata entry, the same on every attempt: for {@link OperationClass#KEYED} methods. */
        public Builder<Q, R> idempotencyKey(String metadata) {
            idempotencyKey = metadata;
            return this;
        }

        /** The method. */
        public RpcMethod<Q, R> build() {
            return new RpcMethod<>(this);
        }
    }
}
