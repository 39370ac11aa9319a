package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The channels of a caller: one for instances called in plain text, one for those called by TLS; each made when it is first needed. */
final class Lines implements AutoCloseable {
    /** Beyond 30 days gRPC never takes a channel for idle; instances' connections come and go with the instances. */
    private static final long NEVER_IDLE_DAYS = 31;

    private static final long ENDING_MILLIS = 500;

    private final String target;
    private final GrpcSettings settings;
    private final LinkParts parts;
    private final Executor workers;
    private volatile @Nullable ManagedChannel plain;
    private volatile @Nullable ManagedChannel secured;
    private boolean closed;

    Lines(String target, GrpcSettings settings, LinkParts parts, Executor workers) {
        this.target = target;
        this.settings = settings;
        this.parts = parts;
        this.workers = workers;
    }

    /** The one by which an instance is called. */
    ManagedChannel to(Instance instance) {
        boolean tls = Address.isTls(instance.uri());
        ManagedChannel known = tls ? secured : plain;
        return known != null ? known : made(tls);
    }

    /** Connections that are open. */
    int connections() {
        return parts.connections();
    }

    @Override
    public void close() {
        ManagedChannel one;
        ManagedChannel other;
        synchronized (this) {
            closed = true;
            one = plain;
            other = secured;
        }
        end(one);
        end(other);
    }

    private synchronized ManagedChannel made(boolean tls) {
        ManagedChannel known = tls ? secured : plain;
        if (known != null) {
            return known;
        }
        ManagedChannel made = build(tls);
        if (closed) {
            made.shutdownNow();
        }
        if (tls) {
            secured = made;
        } else {
            plain = made;
        }
        return made;
    }

    /**
     * gRPC's own retries are off, the transparent ones too. They would repeat a call that a GOAWAY or REFUSED_STREAM left unsent, which
     * {@link Verdict} tells and the pipeline does as well: at another instance, within the budget, seen by breakers and listeners. The
     * instance that answers each call with a GOAWAY (a row of the fault tests) would otherwise be asked twice each time. And what gRPC
     * keeps of every call to be able to repeat it costs about as much as all of our pipeline.
     */
    private ManagedChannel build(boolean tls) {
        Policy policy = settings.policy();
        return builder(tls)
                .defaultLoadBalancingPolicy(InstanceBalancerProvider.POLICY)
                .setNameResolverArg(LinkParts.KEY, parts)
                .disableServiceConfigLookUp()
                .disableRetry()
                .executor(workers)
                .offloadExecutor(workers)
                .userAgent(settings.userAgent())
                .idleTimeout(NEVER_IDLE_DAYS, TimeUnit.DAYS)
                .maxInboundMessageSize(policy.limits().responseBytes())
                .maxInboundMetadataSize(policy.limits().headerBytes())
                .build();
    }

    private ManagedChannelBuilder<?> builder(boolean tls) {
        String uri = uri(target);
        if (settings.channels().isPresent()) {
            return settings.channels().get().builder(uri, tls);
        }
        ChannelCredentials credentials =
                tls ? settings.tls().orElseGet(TlsChannelCredentials::create) : InsecureChannelCredentials.create();
        return NettyChannelBuilder.forTarget(uri, credentials);
    }

    private static String uri(String target) {
        try {
            return new URI(InstanceResolverProvider.SCHEME, "", "/" + target, null).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("'" + target + "' cannot be a path", impossible);
        }
    }

    private static void end(@Nullable ManagedChannel channel) {
        if (channel == null) {
            return;
        }
        channel.shutdownNow();
        try {
            channel.awaitTermination(ENDING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
