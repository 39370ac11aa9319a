package dev.covenant.grpc.server;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.check.ContractCheck;
import dev.covenant.grpc.check.RequestCheck;
import dev.covenant.runtime.EventStream;
import io.grpc.MethodDescriptor.MethodType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of one service with what answers them. Generated code makes it; a {@link GrpcServer}, or an {@link RpcDispatcher} in a
 * server of one's own, answers with it. Immutable.
 *
 * <pre>{@code
 * ServiceBinding.builder("shop.v1.UserService")
 *         .unary(UserServiceMethods.GET_USER, users::getUser)
 *         .serverStreaming(UserServiceMethods.LIST_USERS, users::listUsers)
 *         .build();
 * }</pre>
 *
 * <p>Methods of the service that are not named get {@code UNIMPLEMENTED}.
 */
public final class ServiceBinding {
    private final String service;
    private final List<BoundMethod<?, ?>> methods;

    private ServiceBinding(String service, List<BoundMethod<?, ?>> methods) {
        this.service = service;
        this.methods = methods;
    }

    /**
     * Collects the methods of a service.
     *
     * @param service its full name, as in {@code shop.v1.UserService}
     */
    public static Builder builder(String service) {
        return new Builder(service);
    }

    /** The full name of the service. */
    public String service() {
        return service;
    }

    List<BoundMethod<?, ?>> methods() {
        return methods;
    }

    /** Collects methods; each may be named once, with the handler of its kind. */
    public static final class Builder {
        private final String service;
        private final Map<String, BoundMethod<?, ?>> methods = new LinkedHashMap<>();

        private Builder(String service) {
            this.service = service;
        }

        /** One message comes, one goes. */
        public <Q, R> Builder unary(RpcMethod<Q, R> method, RpcHandler<Q, R> handler) {
            return add(
                    MethodType.UNARY,
                    method,
                    new Intake.One<>((request, options, answer) -> answer.one(handler.handle(request, options))));
        }

        /** One message comes, many go: each as soon as the stream gives it and the caller can take it. */
        public <Q, R> Builder serverStreaming(RpcMethod<Q, R> method, RpcHandler<Q, EventStream<R>> handler) {
            return add(
                    MethodType.SERVER_STREAMING,
                    method,
                    new Intake.One<>((request, options, answer) -> answer.all(handler.handle(request, options))));
        }

        /** Many messages come, each when the handler asks for it; one goes. */
        public <Q, R> Builder clientStreaming(RpcMethod<Q, R> method, RpcHandler<EventStream<Q>, R> handler) {
            return add(
                    MethodType.CLIENT_STREAMING,
                    method,
                    new Intake.Many<>((requests, options, answer) -> answer.one(handler.handle(requests, options))));
        }

        /** Many messages come and many go, in any order that the two streams make. */
        public <Q, R> Builder bidirectional(
                RpcMethod<Q, R> method, RpcHandler<EventStream<Q>, EventStream<R>> handler) {
            return add(
                    MethodType.BIDI_STREAMING,
                    method,
                    new Intake.Many<>((requests, options, answer) -> answer.all(handler.handle(requests, options))));
        }

        /**
         * Checks the messages of a method by this instead of by what the contract's options say.
         *
         * @throws IllegalArgumentException when the method has no handler yet
         */
        public <Q, R> Builder check(RpcMethod<Q, R> method, RequestCheck<Q> check) {
            BoundMethod<Q, R> bound = bound(method);
            methods.put(method.name(), bound.withCheck(check));
            return this;
        }

        @SuppressWarnings("unchecked") // one name, one method
        private <Q, R> BoundMethod<Q, R> bound(RpcMethod<Q, R> method) {
            BoundMethod<?, ?> bound = methods.get(method.name());
            if (bound == null) {
                throw new IllegalArgumentException(method.name() + " has no handler yet whose messages to check");
            }
            return (BoundMethod<Q, R>) bound;
        }

        /** The service with the methods so far. */
        public ServiceBinding build() {
            return new ServiceBinding(service, List.copyOf(methods.values()));
        }

        /** @throws IllegalArgumentException when the method is another service's, of another kind, or named twice */
        private <Q, R> Builder add(MethodType type, RpcMethod<Q, R> method, Intake<Q, R> intake) {
            String name = method.name();
            if (!service.equals(method.descriptor().getServiceName())) {
                throw new IllegalArgumentException(name + " is not a method of " + service);
            }
            if (method.descriptor().getType() != type) {
                throw new IllegalArgumentException(
                        name + " is " + method.descriptor().getType() + ", its handler is for " + type);
            }
            RequestCheck<Q> check = ContractCheck.of(method.descriptor());
            if (methods.putIfAbsent(name, new BoundMethod<>(method, intake, check)) != null) {
                throw new IllegalArgumentException(name + " has a handler already");
            }
            return this;
        }
    }
}
