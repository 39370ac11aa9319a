package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import io.grpc.BindableService;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers bring with a call may throw, and give nothing: the call ends all the same, and no instance is blamed. */
class CallersCodeTest {
    private static final StreamingInputCallRequest PIECE = StreamingInputCallRequest.getDefaultInstance();
    private static final StreamingOutputCallRequest ASK = StreamingOutputCallRequest.getDefaultInstance();
    private static final StreamingInputCallResponse SUM =
            StreamingInputCallResponse.newBuilder().setAggregatedPayloadSize(7).build();

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void callWhoseRequestsCannotBeClosedEnds() {
        CompletableFuture<StreamingInputCallResponse> response = new CompletableFuture<>();
        GrpcCaller caller = caller();
        Thread thread = new Thread(() -> {
            try {
                caller.collect(TestMethods.STREAMING_INPUT, unclosable(), CallOptions.none());
            } catch (IllegalStateException unclosed) {
                response.completeExceptionally(unclosed);
            }
        });
        thread.setDaemon(true);
        thread.start();

        assertThatThrownBy(() -> response.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("it cannot be closed");
    }

    @Test
    void callWhoseSubscriptionCannotBeCancelledEnds() throws Exception {
        Flow.Publisher<StreamingInputCallRequest> requests = publisher(subscriber -> subscriber.onNext(PIECE), () -> {
            throw new IllegalStateException("it cannot be cancelled");
        });

        assertThat(collected(requests).get(30, TimeUnit.SECONDS)).isEqualTo(SUM);
    }

    @Test
    void publisherThatThrowsIsTheReasonAndNoInstanceIsAtFault() {
        assertReason(
                subscriber -> {
                    throw new IllegalStateException("no subscribers");
                },
                IllegalStateException.class);
        assertReason(
                publisher(
                        subscriber -> {
                            throw new IllegalStateException("no requests");
                        },
                        () -> {}),
                IllegalStateException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what no compiler keeps callers from
    void nullIsNotSentAsAnEmptyMessage() {
        assertReason(publisher(subscriber -> subscriber.onNext(null), () -> {}), NullPointerException.class);
        assertReason(publisher(subscriber -> subscriber.onError(null), () -> {}), NullPointerException.class);
        assertThatThrownBy(() -> caller().call(TestMethods.UNARY, null, CallOptions.none()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void subscriberLearnsThatItsRequestHasNoHashKey() {
        RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> hashed = RpcMethod.define(
                        TestMethods.STREAMING_OUTPUT.descriptor())
                .kind(OperationClass.SAFE)
                .hashKey((StreamingOutputCallRequest request) -> {
                    throw new IllegalStateException("no key");
                })
                .build();
        Collector collector = new Collector();
        caller().publish(hashed, ASK, CallOptions.none()).subscribe(collector);

        assertThat(collector.awaitError()).hasMessage("no key");
    }

    @Test
    void subscriptionCancelledAtTheFirstResponseIsForgotten() throws Exception {
        GrpcCaller caller = caller(new Streaming());
        ReferenceQueue<Flow.Subscriber<?>> forgotten = new ReferenceQueue<>();
        var watched = onlyFirst(caller, forgotten);

        Reference<?> found = null;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (found == null && until - System.nanoTime() > 0) {
            System.gc();
            found = forgotten.remove(100);
        }
        assertThat(found).isSameAs(watched);
    }

    @Test
    void streamsAreNotHedgedSinceTheirResponsesWouldMingle() {
        GrpcSettings settings = GrpcSettings.builder()
                .policy(Policy.builder()
                        .hedging(new Hedging(Duration.ofMillis(20), 1))
                        .build())
                .build();

        assertThat(MethodPlan.of(TestMethods.EMPTY, settings).call().hedging()).isPresent();
        assertThat(MethodPlan.of(TestMethods.STREAMING_OUTPUT, settings).call().hedging())
                .isEmpty();
    }

    @Test
    void addressThatCannotBeUsedHarmsNoOtherInstance() {
        TestPeer peer = TestPeer.serving(new ScriptedService(ScriptedService.Answer.well()));
        open.add(peer);
        AtomicReference<List<Instance>> known = new AtomicReference<>(List.of());
        GrpcCaller caller = GrpcCaller.create(Target.of("live").instances(known::get));
        open.add(caller);

        for (String unusable : List.of("grpc://127.0.0.1:1/path", "ftp://127.0.0.1:1")) {
            known.set(List.of(Instance.at(unusable)));
            assertThatThrownBy(() -> caller.call(TestMethods.UNARY, ScriptedService.request(), CallOptions.none()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("not at " + unusable);
            known.set(List.of(Instance.at(peer.uri())));
            assertThat(caller.call(TestMethods.UNARY, ScriptedService.request(), CallOptions.none()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "a\r\nx-other: b", "\0", "\u00e9"})
    void metadataThatCannotBeSentIsRefusedAndNotLeftOut(String value) {
        assertThatThrownBy(() -> caller().call(
                                TestMethods.UNARY,
                                ScriptedService.request(),
                                CallOptions.none().header("x-name", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-name");
    }

    @Test
    void requestsOfAConversationThatDoesNotBeginAreClosed() {
        TestPeer gone = TestPeer.serving(new FirstPiece(SUM));
        gone.stop();
        GrpcCaller caller = GrpcCaller.create(TestPeer.target(gone));
        open.add(caller);
        Questions questions = new Questions();

        assertThatThrownBy(() -> caller.converse(TestMethods.FULL_DUPLEX, questions, CallOptions.none()))
                .isInstanceOf(TransportException.class);
        assertThat(questions.awaitClose()).isTrue();
    }

    @Test
    void requestsOfAConversationThatIsClosedAtOnceAreClosed() {
        GrpcCaller caller = caller();
        for (int times = 0; times < 50; times++) {
            Questions questions = new Questions();
            caller.converse(TestMethods.FULL_DUPLEX, questions, CallOptions.none())
                    .close();

            assertThat(questions.awaitClose()).isTrue();
        }
    }

    private <Q> void assertReason(Flow.Publisher<StreamingInputCallRequest> requests, Class<Q> reason) {
        assertThatThrownBy(() -> collected(requests).get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(reason);
    }

    private CompletableFuture<StreamingInputCallResponse> collected(
            Flow.Publisher<StreamingInputCallRequest> requests) {
        return caller().collectAsync(TestMethods.STREAMING_INPUT, requests, CallOptions.none());
    }

    private GrpcCaller caller() {
        return caller(new FirstPiece(SUM));
    }

    private GrpcCaller caller(BindableService service) {
        TestPeer peer = TestPeer.serving(service);
        open.add(peer);
        GrpcCaller caller = GrpcCaller.create(TestPeer.target(peer));
        open.add(caller);
        return caller;
    }

    /** In a method of its own, so that no variable holds the subscriber. */
    private static WeakReference<Flow.Subscriber<?>> onlyFirst(
            GrpcCaller caller, ReferenceQueue<Flow.Subscriber<?>> forgotten) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Flow.Subscriber<StreamingOutputCallResponse> subscriber = new FirstOnly(first);
        caller.publish(TestMethods.STREAMING_OUTPUT, ASK, CallOptions.none()).subscribe(subscriber);
        assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
        return new WeakReference<>(subscriber, forgotten);
    }

    /** Wants one response. */
    private static final class FirstOnly implements Flow.Subscriber<StreamingOutputCallResponse> {
        private final CountDownLatch first;
        private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();

        FirstOnly(CountDownLatch first) {
            this.first = first;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.set(given);
            given.request(1);
        }

        @Override
        public void onNext(StreamingOutputCallResponse response) {
            subscription.get().cancel();
            first.countDown();
        }

        @Override
        public void onError(Throwable reason) {}

        @Override
        public void onComplete() {}
    }

    private static EventStream<StreamingInputCallRequest> unclosable() {
        return new EventStream<>() {
            @Override
            public Iterator<StreamingInputCallRequest> iterator() {
                return List.of(PIECE).iterator();
            }

            @Override
            public void close() {
                throw new IllegalStateException("it cannot be closed");
            }
        };
    }

    /** What it does when it is asked for the first time, and when it is cancelled. */
    private static <Q> Flow.Publisher<Q> publisher(Asked<Q> asked, Runnable cancelled) {
        AtomicInteger times = new AtomicInteger();
        return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                if (times.incrementAndGet() == 1) {
                    asked.by(subscriber);
                }
            }

            @Override
            public void cancel() {
                cancelled.run();
            }
        });
    }

    /** What a publisher does. */
    @FunctionalInterface
    private interface Asked<Q> {
        void by(Flow.Subscriber<? super Q> subscriber);
    }
}
