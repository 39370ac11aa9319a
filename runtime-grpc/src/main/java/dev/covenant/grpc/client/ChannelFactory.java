package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import io.grpc.ManagedChannelBuilder;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Makes what a client's calls travel through, where grpc-netty-shaded is not what is wanted: another transport, or one in this process. */
@FunctionalInterface
public interface ChannelFactory {
    /**
     * A new builder, which the client goes on to set up: who is called, limits and time-outs are its own business.
     *
     * @param target what the builder is to be made for, as in {@code InProcessChannelBuilder.forTarget(target)}
     * @param tls whether the instances are called by TLS
     */
    ManagedChannelBuilder<?> builder(String target, boolean tls);

    /**
     * Where an instance is to be found, when not at its host and port: in this process, at a domain socket.
     *
     * @return null for those whose host is to be looked up, as usual
     */
    default @Nullable SocketAddress address(Instance instance) {
        return null;
    }
}
