package dev.covenant.grpc.server;

import io.grpc.Metadata;
import java.util.Optional;

/**
 * Says who asks. Contracts of gRPC services do not say which credentials they want, so this is about all methods of a server.
 */
@FunctionalInterface
public interface RpcAuthenticator {
    /**
     * Judges the credentials of a call. Runs on the thread of the handler and may block.
     *
     * @param method the full name, as in {@code shop.v1.UserService/GetUser}
     * @param metadata of the request, with {@code authorization} among it
     * @return the caller's name; empty: the call gets {@code UNAUTHENTICATED}
     */
    Optional<String> authenticate(String method, Metadata metadata);
}
