package dev.covenant.grpc.client;

import io.grpc.ManagedChannelBuilder;

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
}
