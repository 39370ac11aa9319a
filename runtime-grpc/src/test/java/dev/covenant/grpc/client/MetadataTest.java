package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.CallListener;
import io.grpc.CallCredentials;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server is told beside the request. */
class MetadataTest {
    private static final RpcMethod<SimpleRequest, SimpleResponse> KEYED = RpcMethod.define(
                    TestServiceGrpc.getUnaryCallMethod())
            .kind(OperationClass.KEYED)
            .idempotencyKey("idempotency-key")
            .build();

    private final ScriptedService service = new ScriptedService(Answer.well());
    private final MetadataEcho echo = new MetadataEcho();
    private TestPeer peer;

    @BeforeEach
    void serve() {
        peer = TestPeer.serving(service, echo);
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void valueOfACallTakesThePlaceOfTheClients() {
        try (GrpcCaller caller = caller(GrpcSettings.builder().metadata("x-tenant", "blue"))) {
            call(caller, TestMethods.UNARY, CallOptions.none().header("x-tenant", "green"));
        }

        assertThat(echo.text("x-tenant")).contains("green");
    }

    @Test
    void attemptsCarryWhatListenersAdd() {
        CallListener tracer = new CallListener() {
            @Override
            public void attemptStarted(Attempt<?> attempt) {
                attempt.carry("traceparent", "00-1");
            }
        };
        try (GrpcCaller caller = caller(GrpcSettings.builder().listener(tracer))) {
            call(caller, TestMethods.UNARY, CallOptions.none());
        }

        assertThat(echo.text("traceparent")).contains("00-1");
    }

    @Test
    void allAttemptsOfACallHaveTheSameKey() {
        service.answer(Answer.status(Status.UNAVAILABLE));
        try (GrpcCaller caller = caller(GrpcSettings.builder())) {
            assertThatThrownBy(() -> call(caller, KEYED, CallOptions.none())).isInstanceOf(RpcStatusException.class);
        }

        assertThat(keys()).hasSize(3).doesNotContainNull();
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    @Test
    void callersOwnKeyIsSent() {
        try (GrpcCaller caller = caller(GrpcSettings.builder())) {
            call(caller, KEYED, CallOptions.none().idempotencyKey("mine"));
        }

        assertThat(keys()).containsExactly("mine");
    }

    @Test
    void serverIsToldWhatTimeAnAttemptHas() {
        Policy policy = Policy.builder()
                .attemptTimeout(Duration.ofSeconds(20))
                .deadline(Duration.ofSeconds(40))
                .build();
        try (GrpcCaller caller = caller(GrpcSettings.builder().policy(policy))) {
            call(caller, TestMethods.UNARY, CallOptions.none());
        }

        assertThat(timeoutNanos()).isBetween(1L, TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void serverIsToldTheCallersOwnTime() {
        try (GrpcCaller caller = caller(GrpcSettings.builder())) {
            call(caller, TestMethods.UNARY, CallOptions.timeout(Duration.ofSeconds(3)));
        }

        assertThat(timeoutNanos()).isBetween(1L, TimeUnit.SECONDS.toNanos(3));
    }

    @Test
    void deadlineOfTheCallersContextIsSentOn() {
        try (GrpcCaller caller = caller(GrpcSettings.builder());
                var context = Context.current()
                        .withDeadline(
                                Deadline.after(2, TimeUnit.SECONDS),
                                java.util.concurrent.Executors.newSingleThreadScheduledExecutor())) {
            context.run(() -> call(caller, TestMethods.UNARY, CallOptions.none()));
        }

        assertThat(timeoutNanos()).isBetween(1L, TimeUnit.SECONDS.toNanos(2));
    }

    @Test
    void credentialsAreSentWithEveryCall() {
        try (GrpcCaller caller = caller(GrpcSettings.builder().credentials(new Token(Status.OK)))) {
            call(caller, TestMethods.UNARY, CallOptions.none());
        }

        assertThat(echo.text("authorization")).contains("Bearer t");
    }

    @Test
    void methodIsNotCalledWithoutTheCredentialsItWants() {
        Status none = Status.UNAUTHENTICATED.withDescription("no token");
        try (GrpcCaller caller = caller(GrpcSettings.builder().credentials(new Token(none)))) {
            assertThatThrownBy(() -> call(caller, TestMethods.UNARY, CallOptions.none()))
                    .isInstanceOf(dev.covenant.runtime.MissingCredentialException.class)
                    .hasMessageContaining("no token");
        }

        assertThat(service.calls()).isZero();
    }

    @Test
    void serverThatTellsTheDeadlineFirstIsUnderstood() {
        service.answer(Answer.never());
        try (GrpcCaller caller = caller(GrpcSettings.builder())) {
            assertThatThrownBy(() -> call(caller, TestMethods.UNARY, CallOptions.timeout(Duration.ofMillis(60))))
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }

    private GrpcCaller caller(GrpcSettings.Builder settings) {
        return GrpcCaller.create(TestPeer.target(peer), settings.build());
    }

    private static void call(GrpcCaller caller, RpcMethod<SimpleRequest, SimpleResponse> method, CallOptions options) {
        assertThat(caller.call(method, ScriptedService.request(), options)).isNotNull();
    }

    private List<String> keys() {
        Metadata.Key<String> key = Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);
        return echo.received().stream().map(each -> each.get(key)).toList();
    }

    private long timeoutNanos() {
        String text = echo.text("grpc-timeout").orElseThrow();
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'n' -> amount;
            case 'u' -> TimeUnit.MICROSECONDS.toNanos(amount);
            case 'm' -> TimeUnit.MILLISECONDS.toNanos(amount);
            default -> TimeUnit.SECONDS.toNanos(amount);
        };
    }

    /** Gives a token, or a reason why there is none. */
    private static final class Token extends CallCredentials {
        private final Status status;

        Token(Status status) {
            this.status = status;
        }

        @Override
        public void applyRequestMetadata(RequestInfo info, Executor executor, MetadataApplier applier) {
            if (status.isOk()) {
                Metadata token = new Metadata();
                token.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer t");
                applier.apply(token);
            } else {
                applier.fail(status);
            }
        }
    }
}
