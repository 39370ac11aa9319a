package dev.covenant.model;

import java.util.List;

/**
 * One method of a gRPC service.
 *
 * @param name as it travels, such as {@code shop.v1.UserService/GetUser}; unique in the contract
 * @param service the full name of its service
 * @param method its name in the service
 * @param callType how many messages go which way
 * @param request the message type, located where it is named
 * @param response the message type, located where it is named
 * @param idempotency what {@code idempotency_level} says
 * @param http the bindings of {@code google.api.http}, the first one before the additional ones; empty when there are none
 * @param policy what {@code (covenant.method)} says for it, or {@code (covenant.service)}, {@code (covenant.file)} or an overlay
 * @param options everything that is written as an option
 */
public record RpcOperation(
        String name,
        String service,
        String method,
        CallType callType,
        TypeRef.Named request,
        TypeRef.Named response,
        Idempotency idempotency,
        List<HttpBinding> http,
        PolicyFacts policy,
        ProtoOptions options,
        Docs docs,
        Location location)
        implements Operation {
    public RpcOperation {
        http = List.copyOf(http);
    }

    /** Always {@link OperationRole#CALL}. */
    @Override
    public OperationRole role() {
        return OperationRole.CALL;
    }

    /** How many messages go which way. */
    public enum CallType {
        UNARY,
        SERVER_STREAMING,
        CLIENT_STREAMING,
        BIDIRECTIONAL;

        /** The type of a method that streams so. */
        public static CallType of(boolean clientStreams, boolean serverStreams) {
            if (clientStreams) {
                return serverStreams ? BIDIRECTIONAL : CLIENT_STREAMING;
            }
            return serverStreams ? SERVER_STREAMING : UNARY;
        }

        /** Whether the caller sends any number of messages. */
        public boolean clientStreams() {
            return this == CLIENT_STREAMING || this == BIDIRECTIONAL;
        }

        /** Whether the service sends any number of messages. */
        public boolean serverStreams() {
            return this == SERVER_STREAMING || this == BIDIRECTIONAL;
        }
    }

    /** Whether a call may be repeated, in the words of {@code descriptor.proto}. */
    public enum Idempotency {
        /** Nothing is said. */
        UNKNOWN,
        /** It changes nothing. */
        NO_SIDE_EFFECTS,
        /** Doing it twice has the effect of doing it once. */
        IDEMPOTENT
    }

    /**
     * How the method is called over plain HTTP, by {@code google.api.http}.
     *
     * @param method upper case, or what {@code custom} says
     * @param path the path template as written
     * @param body the field that is the body, {@code *} for all that the path does not say, or empty
     * @param responseBody the field that is the response's body, or empty
     */
    public record HttpBinding(String method, String path, String body, String responseBody, Location location)
            implements Located {}
}
