package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.Messages.ResponseParameters;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceBindingTest {
    @Test
    void aServerOfOnesOwnMayAnswerWithIt() throws Exception {
        RpcDispatcher dispatcher = RpcDispatcher.of(GrpcServerSettings.standard(), TestService.binding());
        Server server = InProcessServerBuilder.forName("own")
                .addServices(dispatcher.services())
                .build()
                .start();
        ManagedChannel channel = InProcessChannelBuilder.forName("own").build();
        try (dispatcher) {
            assertThat(TestServiceGrpc.newBlockingStub(channel).emptyCall(Empty.getDefaultInstance()))
                    .isNotNull();
            Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
            TestServiceGrpc.newStub(channel)
                    .fullDuplexCall(recorder)
                    .onNext(StreamingOutputCallRequest.newBuilder()
                            .addResponseParameters(
                                    ResponseParameters.newBuilder().setSize(3))
                            .build());
            assertThat(recorder.next().getPayload().getBody().size()).isEqualTo(3);
            recorder.call().onCompleted();
            assertThat(recorder.end().isOk()).isTrue();
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    @Test
    void aMethodOfAnotherServiceIsRefused() {
        assertThatThrownBy(() ->
                        ServiceBinding.builder("shop.v1.Users").unary(TestService.EMPTY, (request, options) -> request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a method of shop.v1.Users");
    }

    @Test
    void aHandlerOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Served.testService()
                        .unary(
                                TestService.OUTPUT,
                                (request, options) -> StreamingOutputCallResponse.getDefaultInstance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVER_STREAMING");
    }

    @Test
    void twoHandlersForOneMethodAreRefused() {
        ServiceBinding.Builder builder = Served.testService().unary(TestService.EMPTY, (request, options) -> request);

        assertThatThrownBy(() -> builder.unary(TestService.EMPTY, (request, options) -> request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a handler already");
    }

    @Test
    void aCheckForNothingIsRefused() {
        assertThatThrownBy(() -> Served.testService().check(TestService.EMPTY, request -> List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EmptyCall");
    }

    @Test
    void aCallWithMoreThanOneMessageOrNoneIsRefused() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            assertThat(new RawCall(served, 2).status()).contains("more than one message");
            assertThat(new RawCall(served, 0).status()).contains("no message");
        }
    }

    /** A call to a unary method by a client that takes it for one of many messages. */
    private record RawCall(Served served, int messages) {
        String status() {
            MethodDescriptor<SimpleRequest, SimpleResponse> wrong = TestService.UNARY.descriptor().toBuilder()
                    .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                    .build();
            Recorder<SimpleRequest, SimpleResponse> recorder = Recorder.eager();
            StreamObserver<SimpleRequest> requests =
                    ClientCalls.asyncBidiStreamingCall(served.channel().newCall(wrong, CallOptions.DEFAULT), recorder);
            for (int i = 0; i < messages; i++) {
                requests.onNext(SimpleRequest.getDefaultInstance());
            }
            requests.onCompleted();
            return String.valueOf(recorder.end().getDescription());
        }
    }
}
