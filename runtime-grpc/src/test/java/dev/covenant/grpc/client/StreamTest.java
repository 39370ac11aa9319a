package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.TransportException;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams: as fast as they are read, never silently repeated, ended on the wire when nobody wants them any more. */
class StreamTest {
    private static final StreamingOutputCallRequest ASK = StreamingOutputCallRequest.getDefaultInstance();

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void streamThatFailsBeforeItsFirstMessageIsTriedAgain() {
        Streaming refusing = new Streaming();
        refusing.failAfter(0, Status.UNAVAILABLE);
        Streaming well = new Streaming();
        GrpcCaller caller = caller(refusing, well);
        for (int call = 0; call < 3; call++) {
            try (var responses = caller.stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())) {
                assertThat(responses.iterator().next()).isNotNull();
            }
        }

        assertThat(well.calls()).isEqualTo(3);
    }

    @Test
    void brokenStreamSaysHowManyMessagesCame() {
        Streaming service = new Streaming();
        service.failAfter(3, Status.INTERNAL.withDescription("out of paper"));
        try (var responses = caller(service).stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            IntStream.range(0, 3).forEach(at -> iterator.next());

            RpcStatusException error = catchThrowableOfType(RpcStatusException.class, iterator::hasNext);

            assertThat(error.received()).isEqualTo(3);
            assertThat(error)
                    .hasMessageContaining("the stream broke after 3 messages")
                    .hasMessageContaining("out of paper");
        }
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void streamWhoseConnectionBreaksIsATransportError() {
        Streaming service = new Streaming();
        TestPeer peer = peer(service);
        GrpcCaller caller = caller(Policy.standard(), peer);
        try (var responses = caller.stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            iterator.next();

            peer.stop();

            CallException error =
                    catchThrowableOfType(CallException.class, () -> iterator.forEachRemaining(each -> {}));
            assertThat(error).hasMessageContaining("the stream broke after");
        }
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void serverIsNotAheadOfItsReaderByMoreThanWindowsHold() throws InterruptedException {
        Streaming service = new Streaming();
        try (var responses = caller(service).stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            IntStream.range(0, 10).forEach(at -> iterator.next());
            service.awaitFull();

            assertThat(service.sent()).isLessThan(Streaming.ENOUGH);
        }
    }

    @Test
    void closingEarlyReachesTheServer() {
        Streaming service = new Streaming();
        var responses = caller(service).stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none());
        responses.iterator().next();

        responses.close();

        assertThat(service.awaitCancellation()).isTrue();
        assertThat(responses.iterator().hasNext()).isFalse();
    }

    @Test
    void closingTheClientEndsStreamsTyped() {
        Streaming service = new Streaming();
        GrpcCaller caller = caller(service);
        var responses = caller.stream(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none());
        Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
        iterator.next();

        caller.close();

        assertThatThrownBy(() -> iterator.forEachRemaining(each -> {})).isInstanceOf(ClientClosedException.class);
        assertThat(service.awaitCancellation()).isTrue();
    }

    @Test
    void streamThatSaysNothingAnyMoreBreaksInTheTimeThatItsCallerGave() {
        Streaming service = new Streaming();
        service.silentAfter(1);
        CallOptions options = CallOptions.none().withAttemptTimeout(Duration.ofMillis(200));
        try (var responses = caller(service).stream(TestMethods.STREAMING_OUTPUT, ASK, options)) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            iterator.next();

            assertThatThrownBy(iterator::hasNext)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing came for PT0.2S after 1 messages");
        }
    }

    @Test
    void timeThatTheCallerGivesHoldsForTheWholeStream() {
        Streaming service = new Streaming();
        service.silentAfter(1);
        CallOptions options = CallOptions.timeout(Duration.ofSeconds(2));
        try (var responses = caller(service).stream(TestMethods.STREAMING_OUTPUT, ASK, options)) {
            Iterator<StreamingOutputCallResponse> iterator = responses.iterator();
            iterator.next();

            assertThatThrownBy(iterator::hasNext)
                    .isInstanceOfAny(DeadlineExceededException.class, RpcStatusException.class);
        }
    }

    @Test
    void subscriberGetsAsManyAsItAsksFor() {
        Streaming service = new Streaming();
        Collector subscriber = new Collector();
        caller(service)
                .publish(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())
                .subscribe(subscriber);

        subscriber.ask(5);

        subscriber.await(5);
        service.awaitFull();
        assertThat(subscriber.received()).isEqualTo(5);
        subscriber.cancel();
        assertThat(service.awaitCancellation()).isTrue();
    }

    @Test
    void subscriberIsToldHowAStreamBroke() {
        Streaming service = new Streaming();
        service.failAfter(3, Status.INTERNAL);
        Collector subscriber = new Collector();
        caller(service)
                .publish(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())
                .subscribe(subscriber);

        subscriber.ask(Long.MAX_VALUE);

        assertThat(subscriber.awaitError()).hasMessageContaining("the stream broke after 3 messages");
        assertThat(subscriber.received()).isEqualTo(3);
    }

    @Test
    void subscriberIsToldThatItMustAskForSomething() {
        Collector subscriber = new Collector();
        caller(new Streaming())
                .publish(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none())
                .subscribe(subscriber);

        subscriber.ask(0);

        assertThat(subscriber.awaitError()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestsAreTakenAsFastAsTheServerReadsThem() throws InterruptedException {
        Swallowing service = new Swallowing();
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch pausing = service.pausing;
        Iterator<StreamingInputCallRequest> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return taken.get() < 20_000;
            }

            @Override
            public StreamingInputCallRequest next() {
                taken.incrementAndGet();
                return StreamingInputCallRequest.newBuilder()
                        .setPayload(ScriptedService.payload("x".repeat(10_000)))
                        .build();
            }
        };
        GrpcCaller caller = caller(service);
        Thread sender = new Thread(() -> {
            CallOptions patient = CallOptions.timeout(Duration.ofMinutes(1));
            caller.collect(TestMethods.STREAMING_INPUT, EventStream.of(endless), patient);
        });
        sender.setDaemon(true);
        sender.start();
        pausing.await();
        int before;
        do {
            before = taken.get();
            TimeUnit.MILLISECONDS.sleep(200); // nothing else tells that nothing goes on
        } while (before != taken.get());

        assertThat(taken.get()).isLessThan(20_000);
        service.goOn();
        sender.join();
        assertThat(taken.get()).isEqualTo(20_000);
        assertThat(service.received.get()).isEqualTo(20_000);
    }

    @Test
    void callWhoseRequestsHaveBegunIsNotRepeated() {
        Swallowing service = new Swallowing();
        service.fail = true;
        List<StreamingInputCallRequest> requests = List.of(StreamingInputCallRequest.getDefaultInstance());

        assertThatThrownBy(() -> caller(service)
                        .collect(TestMethods.STREAMING_INPUT, EventStream.of(requests), CallOptions.none()))
                .isInstanceOf(RpcStatusException.class);

        assertThat(service.calls.get()).isEqualTo(1);
    }

    @Test
    void callWhoseRequestsHaveNotBegunGoesElsewhere() {
        Swallowing service = new Swallowing();
        service.goOn();
        TestPeer gone = peer(service);
        TestPeer there = peer(service);
        gone.stop();
        GrpcCaller caller = caller(Policy.standard(), gone, there);
        List<StreamingInputCallRequest> requests = List.of(StreamingInputCallRequest.getDefaultInstance());
        for (int call = 0; call < 4; call++) {
            assertThat(caller.collect(TestMethods.STREAMING_INPUT, EventStream.of(requests), CallOptions.none()))
                    .isNotNull();
        }
    }

    @Test
    void faultOfTheCallersOwnRequestsIsTheirs() {
        IllegalStateException fault = new IllegalStateException("no more paper");
        Iterator<StreamingInputCallRequest> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw fault;
            }

            @Override
            public StreamingInputCallRequest next() {
                throw fault;
            }
        };

        assertThatThrownBy(() -> caller(new Swallowing())
                        .collect(TestMethods.STREAMING_INPUT, EventStream.of(broken), CallOptions.none()))
                .isSameAs(fault);
    }

    @Test
    void interruptedSenderIsToldSo() throws InterruptedException {
        Swallowing service = new Swallowing();
        GrpcCaller caller = caller(service);
        Iterator<StreamingInputCallRequest> endless =
                Stream.generate(StreamingInputCallRequest::getDefaultInstance).iterator();
        CompletableFuture<Throwable> error = new CompletableFuture<>();
        Thread sender = new Thread(() -> {
            CallOptions patient = CallOptions.timeout(Duration.ofMinutes(1));
            try {
                caller.collect(TestMethods.STREAMING_INPUT, EventStream.of(endless), patient);
            } catch (RuntimeException e) {
                error.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("no flag", e));
            }
        });
        sender.setDaemon(true);
        sender.start();
        service.pausing.await();

        sender.interrupt();

        assertThat(error.orTimeout(30, TimeUnit.SECONDS).join()).isInstanceOf(CallInterruptedException.class);
    }

    private GrpcCaller caller(io.grpc.BindableService... services) {
        TestPeer[] peers = new TestPeer[services.length];
        for (int at = 0; at < peers.length; at++) {
            peers[at] = peer(services[at]);
        }
        return caller(Policy.standard(), peers);
    }

    private GrpcCaller caller(Policy policy, TestPeer... peers) {
        GrpcCaller caller = GrpcCaller.create(
                TestPeer.target(peers), GrpcSettings.builder().policy(policy).build());
        open.add(0, caller);
        return caller;
    }

    private TestPeer peer(io.grpc.BindableService service) {
        TestPeer peer = TestPeer.serving(service);
        open.add(peer);
        return peer;
    }

    /** Reads one request and then waits to be told to go on. */
    private static final class Swallowing extends io.grpc.testing.integration.TestServiceGrpc.TestServiceImplBase {
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger received = new AtomicInteger();
        private final CountDownLatch pausing = new CountDownLatch(1);
        private volatile boolean going;
        private volatile boolean fail;
        private final AtomicReference<ServerCallStreamObserver<StreamingInputCallResponse>> current =
                new AtomicReference<>();

        void goOn() {
            going = true;
            var reading = current.get();
            if (reading != null) {
                reading.request(1);
            }
        }

        @Override
        public StreamObserver<StreamingInputCallRequest> streamingInputCall(
                StreamObserver<StreamingInputCallResponse> response) {
            calls.incrementAndGet();
            var flow = (ServerCallStreamObserver<StreamingInputCallResponse>) response;
            flow.disableAutoRequest();
            flow.request(1);
            current.set(flow);
            return new StreamObserver<>() {
                @Override
                public void onNext(StreamingInputCallRequest request) {
                    received.incrementAndGet();
                    pausing.countDown();
                    if (fail) {
                        response.onError(Status.UNAVAILABLE.asRuntimeException());
                    } else if (going) {
                        flow.request(1);
                    }
                }

                @Override
                public void onError(Throwable reason) {}

                @Override
                public void onCompleted() {
                    if (!fail) {
                        response.onNext(StreamingInputCallResponse.getDefaultInstance());
                        response.onCompleted();
                    }
                }
            };
        }
    }
}
