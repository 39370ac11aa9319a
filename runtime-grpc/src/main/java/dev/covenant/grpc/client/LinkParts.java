package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import io.grpc.NameResolver;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the load balancer of a caller's channel has to know; gets there as an argument of the channel's name resolver.
 *
 * @param workers look names up, which may take its time
 * @param connect how long an attempt waits for a connection
 * @param places where instances are that are not at their host and port
 * @param unreachable the instances that could not be connected to lately
 * @param open the ways of those of its channels that are open, for counting
 */
record LinkParts(
        InstanceSource source,
        Executor workers,
        Duration connect,
        Places places,
        Unreachable unreachable,
        Collection<Links> open) {
    static final NameResolver.Args.Key<LinkParts> KEY = NameResolver.Args.Key.create("covenant-link-parts");

    LinkParts(InstanceSource source, Executor workers, Duration connect, Places places) {
        this(source, workers, connect, places, new Unreachable(connect.dividedBy(2)), new ConcurrentLinkedQueue<>());
    }

    /** Knows where an instance is that is not at its host and port. */
    @FunctionalInterface
    interface Places {
        /** Null: it is there. */
        @Nullable
        SocketAddress of(Instance instance);

        static Places of(GrpcSettings settings) {
            return settings.channels().<Places>map(factory -> factory::address).orElse(instance -> null);
        }
    }

    int connections() {
        return open.stream().mapToInt(Links::connections).sum();
    }
}
