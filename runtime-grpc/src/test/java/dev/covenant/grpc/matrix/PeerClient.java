package dev.covenant.grpc.matrix;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.EquivalentAddressGroup;
import io.grpc.ManagedChannel;
import io.grpc.NameResolver;
import io.grpc.StatusOr;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.TestServiceGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What grpc-java does by itself: round robin, with or without its own retries and outlier detection. */
final class PeerClient implements Client {
    private final ManagedChannel channel;
    private final long deadlineNanos;

    private PeerClient(List<Integer> ports, Map<String, ?> config, Duration deadline) {
        this.channel = channel(ports, config);
        this.deadlineNanos = deadline.toNanos();
    }

    static PeerClient roundRobin(List<Integer> ports, Duration deadline) {
        return new PeerClient(ports, Map.of("loadBalancingConfig", List.of(Map.of("round_robin", Map.of()))), deadline);
    }

    /** All that a service config offers, with time constants like ours. */
    static PeerClient resilient(List<Integer> ports, Duration deadline) {
        var percentage =
                Map.of("threshold", 50d, "enforcementPercentage", 100d, "minimumHosts", 2d, "requestVolume", 5d);
        var outliers = Map.of(
                "interval",
                "0.333s",
                "baseEjectionTime",
                "1s",
                "maxEjectionTime",
                "10s",
                "maxEjectionPercent",
                50d,
                "failurePercentageEjection",
                percentage,
                "childPolicy",
                List.of(Map.of("round_robin", Map.of())));
        var retry = Map.of(
                "maxAttempts",
                3d,
                "initialBackoff",
                "0.003s",
                "maxBackoff",
                "0.066s",
                "backoffMultiplier",
                2d,
                "retryableStatusCodes",
                List.of("UNAVAILABLE", "RESOURCE_EXHAUSTED"));
        var method = Map.of("name", List.of(Map.of()), "retryPolicy", retry);
        return new PeerClient(
                ports,
                Map.of(
                        "loadBalancingConfig", List.of(Map.of("outlier_detection_experimental", outliers)),
                        "methodConfig", List.of(method)),
                deadline);
    }

    @Override
    public void call() {
        var unused = TestServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(deadlineNanos, TimeUnit.NANOSECONDS)
                .emptyCall(Empty.getDefaultInstance());
    }

    @Override
    public CompletableFuture<?> callAsync() {
        CompletableFuture<Empty> future = new CompletableFuture<>();
        var pending = TestServiceGrpc.newFutureStub(channel)
                .withDeadlineAfter(deadlineNanos, TimeUnit.NANOSECONDS)
                .emptyCall(Empty.getDefaultInstance());
        FutureCallback<Empty> callback = new FutureCallback<>() {
            @Override
            public void onSuccess(Empty response) {
                future.complete(response);
            }

            @Override
            public void onFailure(Throwable error) {
                future.completeExceptionally(error);
            }
        };
        Futures.addCallback(pending, callback, MoreExecutors.directExecutor());
        return future;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    @SuppressWarnings("deprecation") // the only way to name several addresses without registering a resolver for all
    private static ManagedChannel channel(List<Integer> ports, Map<String, ?> config) {
        return NettyChannelBuilder.forTarget("peers:///test-service")
                .nameResolverFactory(new Addresses(ports))
                .defaultServiceConfig(config)
                .disableServiceConfigLookUp()
                .usePlaintext()
                .build();
    }

    private static final class Addresses extends NameResolver.Factory {
        private final List<Integer> ports;

        Addresses(List<Integer> ports) {
            this.ports = ports;
        }

        @Override
        public String getDefaultScheme() {
            return "peers";
        }

        @Override
        public NameResolver newNameResolver(URI target, NameResolver.Args args) {
            return new NameResolver() {
                @Override
                public String getServiceAuthority() {
                    return "localhost";
                }

                @Override
                public void start(Listener2 listener) {
                    listener.onResult2(ResolutionResult.newBuilder()
                            .setAddressesOrError(StatusOr.fromValue(ports.stream()
                                    .map(port -> new EquivalentAddressGroup(
                                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                                    .toList()))
                            .build());
                }

                @Override
                public void shutdown() {}
            };
        }
    }
}
