package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.limit.RateLimit;
import dev.covenant.runtime.limit.RateLimits;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String UNARY = "grpc.testing.TestService/UnaryCall";

    private static GrpcServerSettings limited(RateLimits limits) {
        // Time stands still: nothing comes back.
        return GrpcServerSettings.builder().rateLimits(limits).clock(() -> 0).build();
    }

    private static void assertTooOften(StatusRuntimeException error, String limit) {
        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(error.getStatus().getDescription()).contains(limit);
        assertThat(Long.parseLong(Served.trailers(error).get(PUSHBACK))).isBetween(1L, 60_001L);
    }

    @Test
    void whoFindsNoRoomIsToldToGoElsewhereAndHealthChecksAreAnswered() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ServiceBinding service = Served.unary((request, options) -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Served.answer("");
        });
        try (Served served =
                Served.start(GrpcServerSettings.builder().inFlight(1).build(), service)) {
            Recorder<SimpleRequest, SimpleResponse> first = Recorder.eager();
            served.async().unaryCall(SimpleRequest.getDefaultInstance(), first);
            inside.await();

            StatusRuntimeException error = served.refusal();
            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(Served.trailers(error).get(PUSHBACK)).isEqualTo("1000");
            assertThat(HealthGrpc.newBlockingStub(served.channel())
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus())
                    .isEqualTo(ServingStatus.SERVING);

            go.countDown();
            assertThat(first.end()).isEqualTo(Status.OK);
            Calls.awaitIdle(served.server());
            assertThat(served.ask()).isNotNull();
        }
    }

    @Test
    void anAddressIsHeldToItsRate() throws IOException {
        try (Served served =
                Served.start(limited(RateLimits.none().perAddress(RateLimit.perMinute(2))), TestService.binding())) {
            served.ask();
            served.ask();

            assertTooOften(served.refusal(), "at most 2 requests in 1m for each address");
        }
    }

    @Test
    void anOperationIsHeldToItsRateAndOthersAreNot() throws IOException {
        RateLimits limits = RateLimits.none().perOperation(UNARY, RateLimit.perMinute(1));
        try (Served served = Served.start(limited(limits), TestService.binding())) {
            served.ask();

            assertTooOften(served.refusal(), "operation, all callers together");
            assertThat(served.blocking().emptyCall(io.grpc.testing.integration.EmptyProtos.Empty.getDefaultInstance()))
                    .isNotNull();
        }
    }

    @Test
    void aCallerIsHeldToItsRateAndOthersAreNot() throws IOException {
        GrpcServerSettings settings = GrpcServerSettings.builder()
                .rateLimits(RateLimits.none().perCaller(RateLimit.perMinute(1)))
                .clock(() -> 0)
                .authenticator((method, metadata) -> Optional.ofNullable(metadata.get(TOKEN)))
                .build();
        try (Served served =
                Served.start(settings, Served.unary((request, options) -> Served.answer(caller(options))))) {
            assertThat(ask(served, "ada").getUsername()).isEqualTo("ada");
            assertThat(ask(served, "bob").getUsername()).isEqualTo("bob");

            assertTooOften(catchThrowableOfType(StatusRuntimeException.class, () -> ask(served, "ada")), "each caller");
        }
    }

    private static String caller(dev.covenant.runtime.CallOptions options) {
        return RpcCall.of(options).caller().orElse("nobody");
    }

    private static SimpleResponse ask(Served served, String caller) {
        Metadata metadata = new Metadata();
        metadata.put(TOKEN, caller);
        return served.blocking()
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .unaryCall(SimpleRequest.getDefaultInstance());
    }

    @Test
    void whoIsNotKnownIsNotLetIn() throws IOException {
        AtomicInteger handled = new AtomicInteger();
        ServiceBinding service = Served.unary((request, options) -> {
            handled.incrementAndGet();
            return Served.answer("");
        });
        GrpcServerSettings settings = GrpcServerSettings.builder()
                .authenticator((method, metadata) -> Optional.ofNullable(metadata.get(TOKEN)))
                .build();
        try (Served served = Served.start(settings, service)) {
            assertThat(served.refusal().getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
            assertThat(handled).hasValue(0);
        }
    }

    @Test
    void aLimitForAMethodThatIsNotServedKeepsTheServerFromStarting() {
        GrpcServerSettings settings = limited(RateLimits.none().unlimited("grpc.testing.TestService/UnaryCal"));

        assertThatThrownBy(() -> Served.start(settings, TestService.binding()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UnaryCal");
    }

    @Test
    void aMessageBeyondTheLimitIsRefusedAndTheConnectionGoesOn() throws IOException {
        GrpcServerSettings settings =
                GrpcServerSettings.builder().bodyLimit(1_000).build();
        try (Served served = Served.start(settings, TestService.binding())) {
            SimpleRequest large = SimpleRequest.newBuilder()
                    .setPayload(TestService.payload(1_001))
                    .build();
            StatusRuntimeException error = catchThrowableOfType(
                    StatusRuntimeException.class, () -> served.blocking().unaryCall(large));

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(served.ask()).isNotNull();
        }
    }

    @Test
    void metadataBeyondTheLimitIsRefusedAndOthersAreServed() throws IOException {
        GrpcServerSettings settings =
                GrpcServerSettings.builder().metadataLimit(4_000).build();
        try (Served served = Served.start(settings, TestService.binding());
                Served other = served.anotherCaller()) {
            assertThat(other.ask()).isNotNull();
            StatusRuntimeException error =
                    catchThrowableOfType(StatusRuntimeException.class, () -> ask(served, "x".repeat(5_000)));

            assertThat(error.getStatus().getCode()).isNotEqualTo(Status.Code.OK);
            assertThat(other.ask()).isNotNull();
        }
    }
}
