package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.EventStream;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.Messages.EchoStatus;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.ResponseParameters;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceImpl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases of gRPC's interoperability tests, by their names there, against grpc-java's own server. */
class InteropTest {
    private static final int[] SIZES = {31_415, 9, 2_653, 58_979};
    private static final int[] REQUEST_SIZES = {27_182, 8, 1_828, 45_904};

    private static ScheduledExecutorService scheduler;
    private static TestPeer peer;
    private static GrpcCaller caller;

    @BeforeAll
    static void serve() {
        scheduler = Executors.newScheduledThreadPool(2);
        peer = TestPeer.serving(
                new TestServiceImpl(scheduler), TestServiceImpl.interceptors().toArray(ServerInterceptor[]::new));
        caller = GrpcCaller.create(TestPeer.target(peer));
    }

    @AfterAll
    static void stop() {
        caller.close();
        peer.close();
        scheduler.shutdownNow();
    }

    @Test
    void emptyUnary() {
        assertThat(caller.call(TestMethods.EMPTY, Empty.getDefaultInstance(), CallOptions.none()))
                .isEqualTo(Empty.getDefaultInstance());
    }

    @Test
    void largeUnary() {
        var response = caller.call(TestMethods.UNARY, request(271_828, 314_159), CallOptions.none());

        assertThat(response.getPayload().getBody().size()).isEqualTo(314_159);
    }

    @Test
    void largeUnaryAsynchronously() throws Exception {
        var response = caller.callAsync(TestMethods.UNARY, request(271_828, 314_159), CallOptions.none());

        assertThat(response.get().getPayload().getBody().size()).isEqualTo(314_159);
    }

    @Test
    void veryLargeUnary() {
        var response = caller.call(TestMethods.UNARY, request(10_000_000, 15_000_000), CallOptions.none());

        assertThat(response.getPayload().getBody().size()).isEqualTo(15_000_000);
    }

    @Test
    void clientStreaming() {
        List<StreamingInputCallRequest> requests = Arrays.stream(REQUEST_SIZES)
                .mapToObj(size -> StreamingInputCallRequest.newBuilder()
                        .setPayload(payload(size))
                        .build())
                .toList();

        var response = caller.collect(TestMethods.STREAMING_INPUT, EventStream.of(requests), CallOptions.none());

        assertThat(response.getAggregatedPayloadSize()).isEqualTo(74_922);
    }

    @Test
    void clientStreamingFromAPublisher() throws Exception {
        var requests = new SubmissionPublisher<StreamingInputCallRequest>();
        var response = caller.collectAsync(TestMethods.STREAMING_INPUT, requests, CallOptions.none());
        while (requests.getNumberOfSubscribers() == 0) {
            Thread.onSpinWait();
        }
        Arrays.stream(REQUEST_SIZES)
                .mapToObj(size -> StreamingInputCallRequest.newBuilder()
                        .setPayload(payload(size))
                        .build())
                .forEach(requests::submit);
        requests.close();

        assertThat(response.get().getAggregatedPayloadSize()).isEqualTo(74_922);
    }

    @Test
    void pingPongBetweenPublishers() {
        var requests = new SubmissionPublisher<StreamingOutputCallRequest>();
        Collector answers = new Collector();
        caller.converseAsync(TestMethods.FULL_DUPLEX, requests, CallOptions.none())
                .subscribe(answers);
        answers.ask(Long.MAX_VALUE);
        while (requests.getNumberOfSubscribers() == 0) {
            Thread.onSpinWait();
        }
        for (int at = 0; at < SIZES.length; at++) {
            requests.submit(output(SIZES[at]));
            answers.await(at + 1);
            assertThat(answers.received()).isEqualTo(at + 1);
        }
        requests.close();

        assertThat(answers.awaitError()).as("it is complete").isNull();
    }

    @Test
    void serverStreaming() {
        try (var responses = caller.stream(TestMethods.STREAMING_OUTPUT, output(SIZES), CallOptions.none())) {
            assertThat(sizes(responses)).containsExactly(31_415, 9, 2_653, 58_979);
        }
    }

    @Test
    void pingPong() {
        var requests = new Questions();
        try (var responses = caller.converse(TestMethods.FULL_DUPLEX, requests, CallOptions.none())) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            for (int at = 0; at < SIZES.length; at++) {
                requests.ask(output(SIZES[at]).toBuilder()
                        .setPayload(payload(REQUEST_SIZES[at]))
                        .build());
                assertThat(iterator.next().getPayload().getBody().size()).isEqualTo(SIZES[at]);
            }
            requests.close();
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @Test
    void emptyStream() {
        EventStream<StreamingOutputCallRequest> none = EventStream.of(List.of());
        try (var responses = caller.converse(TestMethods.FULL_DUPLEX, none, CallOptions.none())) {
            assertThat(responses.iterator().hasNext()).isFalse();
        }
    }

    @Test
    void cancelAfterBegin() {
        var requests = new PublishedQuestions<StreamingInputCallRequest>();
        CompletableFuture<?> response = caller.collectAsync(TestMethods.STREAMING_INPUT, requests, CallOptions.none());
        requests.awaitSubscription();

        response.cancel(true);

        requests.awaitCancellation();
        assertThatThrownBy(response::get).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancelAfterFirstResponse() {
        var requests = new Questions();
        var responses = caller.converse(TestMethods.FULL_DUPLEX, requests, CallOptions.none());
        requests.ask(output(31_415));
        assertThat(responses.iterator().next().getPayload().getBody().size()).isEqualTo(31_415);

        responses.close();

        assertThat(requests.awaitClose()).isTrue();
    }

    @Test
    void timeoutOnSleepingServer() {
        var slow = StreamingOutputCallRequest.newBuilder()
                .addResponseParameters(
                        ResponseParameters.newBuilder().setSize(1).setIntervalUs(60_000_000))
                .build();

        assertThatThrownBy(() ->
                        caller.stream(TestMethods.STREAMING_OUTPUT, slow, CallOptions.timeout(Duration.ofMillis(50))))
                .isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void customMetadata() {
        var metadata = new MetadataEcho();
        var settings = GrpcSettings.builder()
                .metadata("x-grpc-test-echo-trailing-bin", "q6ur")
                .build();
        try (TestPeer echo = TestPeer.serving(new TestServiceImpl(scheduler), metadata);
                GrpcCaller own = GrpcCaller.create(TestPeer.target(echo), settings)) {
            own.call(
                    TestMethods.UNARY,
                    request(271_828, 314_159),
                    CallOptions.none().header("x-grpc-test-echo-initial", "test_initial_metadata_value"));
        }

        assertThat(metadata.text("x-grpc-test-echo-initial")).contains("test_initial_metadata_value");
        assertThat(metadata.bytes("x-grpc-test-echo-trailing-bin"))
                .contains(new byte[] {(byte) 0xab, (byte) 0xab, (byte) 0xab});
    }

    @Test
    void statusCodeAndMessage() {
        var request = SimpleRequest.newBuilder()
                .setResponseStatus(EchoStatus.newBuilder().setCode(2).setMessage("test status message"))
                .build();

        assertThatThrownBy(() -> caller.call(TestMethods.UNSAFE, request, CallOptions.none()))
                .isInstanceOfSatisfying(RpcStatusException.class, error -> {
                    assertThat(error.code()).isEqualTo(Status.Code.UNKNOWN);
                    assertThat(error.description()).isEqualTo("test status message");
                });
    }

    @Test
    void statusCodeAndMessageOfStream() {
        var request = StreamingOutputCallRequest.newBuilder()
                .setResponseStatus(EchoStatus.newBuilder().setCode(2).setMessage("test status message"))
                .build();

        assertThatThrownBy(() -> {
                    try (var responses = caller.converse(
                            TestMethods.FULL_DUPLEX, EventStream.of(List.of(request)), CallOptions.none())) {
                        responses.iterator().hasNext();
                    }
                })
                .isInstanceOfSatisfying(RpcStatusException.class, error -> {
                    assertThat(error.code()).isEqualTo(Status.Code.UNKNOWN);
                    assertThat(error.description()).isEqualTo("test status message");
                });
    }

    @Test
    void specialStatusMessage() {
        String special = "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \ud83d\ude08\t\n";
        var request = SimpleRequest.newBuilder()
                .setResponseStatus(EchoStatus.newBuilder().setCode(2).setMessage(special))
                .build();

        assertThatThrownBy(() -> caller.call(TestMethods.UNSAFE, request, CallOptions.none()))
                .isInstanceOfSatisfying(RpcStatusException.class, error -> {
                    assertThat(error.description()).isEqualTo(special);
                    assertThat(error.getMessage()).doesNotContain("\n").doesNotContain("\t");
                });
    }

    @Test
    void unimplementedMethod() {
        assertThatThrownBy(() ->
                        caller.call(TestMethods.UNIMPLEMENTED_METHOD, Empty.getDefaultInstance(), CallOptions.none()))
                .isInstanceOfSatisfying(
                        RpcStatusException.class,
                        error -> assertThat(error.code()).isEqualTo(Status.Code.UNIMPLEMENTED));
    }

    @Test
    void unimplementedService() {
        assertThatThrownBy(() ->
                        caller.call(TestMethods.UNIMPLEMENTED_SERVICE, Empty.getDefaultInstance(), CallOptions.none()))
                .isInstanceOfSatisfying(
                        RpcStatusException.class,
                        error -> assertThat(error.code()).isEqualTo(Status.Code.UNIMPLEMENTED));
    }

    private static SimpleRequest request(int size, int wanted) {
        return SimpleRequest.newBuilder()
                .setResponseSize(wanted)
                .setPayload(payload(size))
                .build();
    }

    private static StreamingOutputCallRequest output(int... sizes) {
        var request = StreamingOutputCallRequest.newBuilder();
        IntStream.of(sizes)
                .forEach(size -> request.addResponseParameters(
                        ResponseParameters.newBuilder().setSize(size)));
        return request.build();
    }

    private static Payload payload(int size) {
        return Payload.newBuilder().setBody(ByteString.copyFrom(new byte[size])).build();
    }

    private static List<Integer> sizes(EventStream<StreamingOutputCallResponse> responses) {
        List<Integer> sizes = new ArrayList<>();
        responses.forEach(each -> sizes.add(each.getPayload().getBody().size()));
        return sizes;
    }
}
