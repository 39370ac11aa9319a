package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.TestServiceGrpc;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** gRPC's own stubs over a caller's channel. */
class StubTest {
    private static final Policy ROUND_ROBIN = Policy.builder()
            .balancing(Balancing.Strategy.ROUND_ROBIN)
            .pauses(Duration.ofMillis(1), Duration.ofMillis(2))
            .closeGrace(Duration.ofMillis(50))
            .build();

    @Test
    void callsOfABlockingStubAreSharedOut() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.text("one")));
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")));
                GrpcCaller caller = caller(TestPeer.target(one, two))) {
            var stub = TestServiceGrpc.newBlockingStub(caller.channel());
            Set<String> answers = new HashSet<>();
            for (int call = 0; call < 2; call++) {
                answers.add(ScriptedService.text(stub.unaryCall(ScriptedService.request())));
            }

            assertThat(answers).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void callsOfAFutureStubGoElsewhereWhenNobodyListens() throws Exception {
        ScriptedService service = new ScriptedService(Answer.well());
        try (TestPeer gone = TestPeer.serving(service);
                TestPeer there = TestPeer.serving(service);
                GrpcCaller caller = caller(TestPeer.target(gone, there))) {
            gone.stop();
            var stub = TestServiceGrpc.newFutureStub(caller.channel());
            for (int call = 0; call < 4; call++) {
                assertThat(ScriptedService.text(
                                stub.unaryCall(ScriptedService.request()).get()))
                        .isEqualTo("well");
            }
        }
    }

    @Test
    void methodIsRepeatedAsFarAsTheGeneratedClientKnowsIt() {
        ScriptedService service = new ScriptedService(Answer.status(Status.UNAVAILABLE));
        try (TestPeer one = TestPeer.serving(service);
                TestPeer two = TestPeer.serving(service);
                GrpcCaller caller = caller(TestPeer.target(one, two))) {
            var stub = TestServiceGrpc.newBlockingStub(caller.channel());
            assertThatThrownBy(() -> stub.unaryCall(ScriptedService.request()));
            assertThat(service.calls()).isEqualTo(1);

            assertThatThrownBy(() -> caller.call(TestMethods.UNARY, ScriptedService.request(), CallOptions.none()));
            int before = service.calls();
            assertThatThrownBy(() -> stub.unaryCall(ScriptedService.request()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            error -> assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
            assertThat(service.calls() - before).isEqualTo(3);
        }
    }

    @Test
    void deadlineOfTheStubHolds() {
        try (TestPeer peer = TestPeer.serving(new ScriptedService(Answer.never()));
                GrpcCaller caller = caller(TestPeer.target(peer))) {
            var stub = TestServiceGrpc.newBlockingStub(caller.channel()).withDeadlineAfter(50, TimeUnit.MILLISECONDS);

            assertThatThrownBy(() -> stub.unaryCall(ScriptedService.request()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            error -> assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        }
    }

    @Test
    void withoutAnInstanceTheStubIsToldWhy() {
        try (GrpcCaller caller = caller(Target.of("nobody"))) {
            var stub = TestServiceGrpc.newBlockingStub(caller.channel());

            assertThatThrownBy(() -> stub.unaryCall(ScriptedService.request()))
                    .isInstanceOf(StatusRuntimeException.class)
                    .hasCauseInstanceOf(NoInstanceException.class);
            Iterator<?> responses = stub.streamingOutputCall(StreamingOutputCallRequest.getDefaultInstance());
            assertThatThrownBy(responses::hasNext)
                    .isInstanceOf(StatusRuntimeException.class)
                    .hasCauseInstanceOf(NoInstanceException.class);
        }
    }

    @Test
    void metadataOfInterceptorsArrives() {
        MetadataEcho echo = new MetadataEcho();
        var headers = new io.grpc.Metadata();
        headers.put(io.grpc.Metadata.Key.of("x-tenant", io.grpc.Metadata.ASCII_STRING_MARSHALLER), "blue");
        try (TestPeer peer = TestPeer.serving(new ScriptedService(Answer.well()), echo);
                GrpcCaller caller = caller(TestPeer.target(peer))) {
            SimpleResponse response = TestServiceGrpc.newBlockingStub(caller.channel())
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .unaryCall(ScriptedService.request());
            assertThat(response).isNotNull();
        }

        assertThat(echo.text("x-tenant")).contains("blue");
    }

    @Test
    void callsWithEqualKeysGoToTheSameInstance() {
        Policy hashing =
                Policy.builder().balancing(Balancing.Strategy.CONSISTENT_HASH).build();
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.text("one")));
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")));
                TestPeer three = TestPeer.serving(new ScriptedService(Answer.text("three")));
                GrpcCaller caller = GrpcCaller.create(
                        TestPeer.target(one, two, three),
                        GrpcSettings.builder().policy(hashing).build())) {
            Set<String> answers = new HashSet<>();
            var stub = TestServiceGrpc.newBlockingStub(caller.channel()).withOption(GrpcCaller.HASH_KEY, "7");
            for (int call = 0; call < 9; call++) {
                answers.add(ScriptedService.text(stub.unaryCall(ScriptedService.request())));
            }

            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void streamsOfStubsCountAsCallsUnderWay() {
        Streaming service = new Streaming();
        try (TestPeer peer = TestPeer.serving(service);
                GrpcCaller caller = caller(TestPeer.target(peer))) {
            var stub = TestServiceGrpc.newBlockingStub(caller.channel());
            Iterator<?> responses = stub.streamingOutputCall(StreamingOutputCallRequest.newBuilder()
                    .setPayload(Payload.newBuilder().setBody(ByteString.EMPTY))
                    .build());

            assertThat(responses.next()).isNotNull();

            assertThat(caller.view().inFlight()).isEqualTo(1);
            assertThat(caller.view().instances())
                    .extracting(each -> each.inFlight())
                    .isEqualTo(List.of(1));
        }
    }

    private static GrpcCaller caller(Target target) {
        return GrpcCaller.create(
                target, GrpcSettings.builder().policy(ROUND_ROBIN).build());
    }
}
