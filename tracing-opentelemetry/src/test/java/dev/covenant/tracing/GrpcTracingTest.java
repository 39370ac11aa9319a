package dev.covenant.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.grpc.client.GrpcSettings;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What spans of gRPC calls say, by gRPC's own health service. */
@Timeout(60)
final class GrpcTracingTest {
    private static final RpcMethod<HealthCheckRequest, HealthCheckResponse> CHECK =
            RpcMethod.define(HealthGrpc.getCheckMethod()).build();
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("rpc.grpc.status_code");

    private final Recording recording = new Recording();
    private final Server server = NettyServerBuilder.forAddress(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new HealthStatusManager().getHealthService())
            .build();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void attemptIsCalledLikeItsMethodAndHasTheStatus() {
        try (GrpcCaller caller = caller()) {
            caller.call(CHECK, HealthCheckRequest.getDefaultInstance(), CallOptions.none());
        }

        SpanData attempt = recording.attempts().get(0);
        assertThat(attempt.getName()).isEqualTo("grpc.health.v1.Health/Check");
        assertThat(attempt.getAttributes().get(AttributeKey.stringKey("rpc.system")))
                .isEqualTo("grpc");
        assertThat(attempt.getAttributes().get(AttributeKey.stringKey("rpc.service")))
                .isEqualTo("grpc.health.v1.Health");
        assertThat(attempt.getAttributes().get(AttributeKey.stringKey("rpc.method")))
                .isEqualTo("Check");
        assertThat(attempt.getAttributes().get(STATUS)).isZero();
    }

    @Test
    void statusOfAFailureIsToldByItsNumber() {
        HealthCheckRequest unknown =
                HealthCheckRequest.newBuilder().setService("nobody").build();
        try (GrpcCaller caller = caller()) {
            assertThatThrownBy(() -> caller.call(CHECK, unknown, CallOptions.none()))
                    .isInstanceOf(RpcStatusException.class);
        }

        assertThat(recording.attempts().get(0).getAttributes().get(STATUS)).isEqualTo(5);
    }

    private GrpcCaller caller() {
        return GrpcCaller.create(
                Target.of("health").instances("grpc://127.0.0.1:" + server.getPort()),
                GrpcSettings.builder()
                        .listener(CallTracing.of(recording.telemetry()))
                        .build());
    }
}
