package dev.covenant.grpc.client;

import dev.covenant.runtime.InstanceSource;
import io.grpc.NameResolver;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * What the load balancer of a caller's channel has to know; gets there as an argument of the channel's name resolver.
 *
 * @param workers look names up, which may take its time
 * @param connect how long an attempt waits for a connection
 * @param open the ways of those of its channels that are open, for counting
 */
record LinkParts(InstanceSource source, Executor workers, Duration connect, Collection<Links> open) {
    static final NameResolver.Args.Key<LinkParts> KEY = NameResolver.Args.Key.create("covenant-link-parts");

    LinkParts(InstanceSource source, Executor workers, Duration connect) {
        this(source, workers, connect, new ConcurrentLinkedQueue<>());
    }

    int connections() {
        return open.stream().mapToInt(Links::connections).sum();
    }
}
