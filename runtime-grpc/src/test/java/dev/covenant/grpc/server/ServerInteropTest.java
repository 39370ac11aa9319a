package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.Messages.EchoStatus;
import io.grpc.testing.integration.Messages.ResponseParameters;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import io.grpc.testing.integration.UnimplementedServiceGrpc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The cases of gRPC's interoperability tests (grpc/doc/interop-test-descriptions.md), by a plain client of grpc-java.
 */
class ServerInteropTest {
    private static final byte[] TRAILING = {(byte) 0xab, (byte) 0xab, (byte) 0xab};

    private GrpcServer server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        server = GrpcServer.of(TestService.binding()).start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .maxInboundMessageSize(32 << 20)
                .build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.close();
    }

    private TestServiceGrpc.TestServiceBlockingStub blocking() {
        return TestServiceGrpc.newBlockingStub(channel);
    }

    private TestServiceGrpc.TestServiceStub async() {
        return TestServiceGrpc.newStub(channel);
    }

    private static StreamingOutputCallRequest output(int... sizes) {
        StreamingOutputCallRequest.Builder request = StreamingOutputCallRequest.newBuilder();
        for (int size : sizes) {
            request.addResponseParameters(ResponseParameters.newBuilder().setSize(size));
        }
        return request.build();
    }

    private static int size(StreamingOutputCallResponse response) {
        return response.getPayload().getBody().size();
    }

    @Test
    void emptyUnary() {
        assertThat(blocking().emptyCall(Empty.getDefaultInstance())).isEqualTo(Empty.getDefaultInstance());
    }

    @Test
    void largeUnary() {
        SimpleResponse response = blocking()
                .unaryCall(SimpleRequest.newBuilder()
                        .setPayload(TestService.payload(271_828))
                        .setResponseSize(314_159)
                        .build());

        assertThat(response.getPayload().getBody().size()).isEqualTo(314_159);
    }

    @Test
    void messagesUpToTheLimitAreTaken() {
        int most = 15 << 20;
        SimpleResponse response = blocking()
                .unaryCall(SimpleRequest.newBuilder()
                        .setPayload(TestService.payload(most))
                        .setResponseSize(most)
                        .build());

        assertThat(response.getPayload().getBody().size()).isEqualTo(most);
    }

    @Test
    void clientStreaming() throws InterruptedException {
        Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
        StreamObserver<StreamingInputCallRequest> requests = async().streamingInputCall(recorder);
        for (int size : new int[] {27_182, 8, 1_828, 45_904}) {
            requests.onNext(StreamingInputCallRequest.newBuilder()
                    .setPayload(TestService.payload(size))
                    .build());
        }
        requests.onCompleted();

        assertThat(recorder.next().getAggregatedPayloadSize()).isEqualTo(74_922);
        assertThat(recorder.end()).isEqualTo(Status.OK);
    }

    @Test
    void serverStreaming() {
        List<Integer> sizes = new ArrayList<>();
        blocking()
                .streamingOutputCall(output(31_415, 9, 2_653, 58_979))
                .forEachRemaining(each -> sizes.add(size(each)));

        assertThat(sizes).containsExactly(31_415, 9, 2_653, 58_979);
    }

    @Test
    void pingPong() throws InterruptedException {
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        StreamObserver<StreamingOutputCallRequest> requests = async().fullDuplexCall(recorder);
        for (int size : new int[] {31_415, 9, 2_653, 58_979}) {
            requests.onNext(output(size));
            assertThat(size(recorder.next())).isEqualTo(size);
        }
        requests.onCompleted();

        assertThat(recorder.end()).isEqualTo(Status.OK);
        assertThat(recorder.rest()).isEmpty();
    }

    @Test
    void halfDuplex() throws InterruptedException {
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        StreamObserver<StreamingOutputCallRequest> requests = async().halfDuplexCall(recorder);
        requests.onNext(output(3, 1));
        requests.onNext(output(4));
        requests.onCompleted();

        assertThat(List.of(size(recorder.next()), size(recorder.next()), size(recorder.next())))
                .containsExactly(3, 1, 4);
        assertThat(recorder.end()).isEqualTo(Status.OK);
    }

    @Test
    void emptyStream() {
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        async().fullDuplexCall(recorder).onCompleted();

        assertThat(recorder.end()).isEqualTo(Status.OK);
        assertThat(recorder.rest()).isEmpty();
    }

    @Test
    void cancelAfterBegin() {
        Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
        async().streamingInputCall(recorder);
        recorder.call().cancel("the test cancels", null);

        assertThat(recorder.end().getCode()).isEqualTo(Status.Code.CANCELLED);
        Calls.awaitIdle(server);
    }

    @Test
    void cancelAfterFirstResponse() throws InterruptedException {
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        async().fullDuplexCall(recorder).onNext(output(31_415));
        assertThat(size(recorder.next())).isEqualTo(31_415);
        recorder.call().cancel("the test cancels", null);

        assertThat(recorder.end().getCode()).isEqualTo(Status.Code.CANCELLED);
        Calls.awaitIdle(server);
    }

    @Test
    void timeoutOnSleepingServer() {
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        // Nobody sends anything: the server waits for a request.
        async().withDeadlineAfter(1, TimeUnit.MILLISECONDS).fullDuplexCall(recorder);

        assertThat(recorder.end().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        Calls.awaitIdle(server);
    }

    @Test
    void customMetadata() throws InterruptedException {
        Metadata sent = new Metadata();
        sent.put(TestService.ECHO_INITIAL, "test_initial_metadata_value");
        sent.put(TestService.ECHO_TRAILING, TRAILING);
        AtomicReference<Metadata> headers = new AtomicReference<>();
        AtomicReference<Metadata> trailers = new AtomicReference<>();
        TestServiceGrpc.TestServiceBlockingStub unary = blocking()
                .withInterceptors(
                        MetadataUtils.newAttachHeadersInterceptor(sent),
                        MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));
        unary.unaryCall(SimpleRequest.newBuilder().setResponseSize(314_159).build());

        assertThat(headers.get().get(TestService.ECHO_INITIAL)).isEqualTo("test_initial_metadata_value");
        assertThat(trailers.get().get(TestService.ECHO_TRAILING)).isEqualTo(TRAILING);
    }

    @Test
    void customMetadataOnStreams() throws InterruptedException {
        Metadata sent = new Metadata();
        sent.put(TestService.ECHO_INITIAL, "test_initial_metadata_value");
        sent.put(TestService.ECHO_TRAILING, TRAILING);
        AtomicReference<Metadata> headers = new AtomicReference<>();
        AtomicReference<Metadata> trailers = new AtomicReference<>();
        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        StreamObserver<StreamingOutputCallRequest> requests = async().withInterceptors(
                        MetadataUtils.newAttachHeadersInterceptor(sent),
                        MetadataUtils.newCaptureMetadataInterceptor(headers, trailers))
                .fullDuplexCall(recorder);
        requests.onNext(output(314_159));
        requests.onCompleted();

        assertThat(recorder.end()).isEqualTo(Status.OK);
        assertThat(headers.get().get(TestService.ECHO_INITIAL)).isEqualTo("test_initial_metadata_value");
        assertThat(trailers.get().get(TestService.ECHO_TRAILING)).isEqualTo(TRAILING);
    }

    @Test
    void statusCodeAndMessage() {
        EchoStatus wanted = EchoStatus.newBuilder()
                .setCode(2)
                .setMessage("test status message")
                .build();
        assertStatus(wanted);

        Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
        async().fullDuplexCall(recorder)
                .onNext(StreamingOutputCallRequest.newBuilder()
                        .setResponseStatus(wanted)
                        .build());

        assertThat(recorder.end().getCode()).isEqualTo(Status.Code.UNKNOWN);
        assertThat(recorder.end().getDescription()).isEqualTo("test status message");
    }

    @Test
    void specialStatusMessage() {
        assertStatus(EchoStatus.newBuilder()
                .setCode(2)
                .setMessage("\t\ntest with whitespace\r\nand Unicode BMP \u263A and non-BMP \uD83D\uDE08\t\n")
                .build());
    }

    private void assertStatus(EchoStatus wanted) {
        SimpleRequest request =
                SimpleRequest.newBuilder().setResponseStatus(wanted).build();
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class, () -> blocking().unaryCall(request));

        assertThat(error.getStatus().getCode().value()).isEqualTo(wanted.getCode());
        assertThat(error.getStatus().getDescription()).isEqualTo(wanted.getMessage());
    }

    @Test
    void unimplementedMethod() {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class, () -> blocking().unimplementedCall(Empty.getDefaultInstance()));

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void unimplementedService() {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> UnimplementedServiceGrpc.newBlockingStub(channel).unimplementedCall(Empty.getDefaultInstance()));

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    }
}
