package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import io.grpc.Status;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final int PIECE = 64 << 10;

    /** More than the windows of two connections and all buffers between hold. */
    private static final int MANY = 500;

    private static final StreamingOutputCallResponse RESPONSE = StreamingOutputCallResponse.newBuilder()
            .setPayload(TestService.payload(PIECE))
            .build();
    private static final StreamingInputCallRequest REQUEST = StreamingInputCallRequest.newBuilder()
            .setPayload(TestService.payload(PIECE))
            .build();

    /** Gives the same value for ever, and tells when it is closed. */
    private static final class Endless<T> implements EventStream<T> {
        private final T value;
        private final AtomicInteger given = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        Endless(T value) {
            this.value = value;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return closed.getCount() > 0;
                }

                @Override
                public T next() {
                    given.incrementAndGet();
                    return value;
                }
            };
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void responsesWaitForACallerThatDoesNotTakeThem() throws Exception {
        Endless<StreamingOutputCallResponse> values = new Endless<>(RESPONSE);
        ServiceBinding service = Served.testService()
                .unary(TestService.UNARY, (request, options) -> Served.answer(""))
                .serverStreaming(TestService.OUTPUT, (request, options) -> values)
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.slow();
            served.async().streamingOutputCall(StreamingOutputCallRequest.getDefaultInstance(), recorder);
            recorder.next();
            // Time enough to make thousands of them.
            for (int i = 0; i < 300; i++) {
                served.ask();
            }
            int waiting = values.given.get();
            assertThat(waiting).isLessThan(MANY);

            for (int i = 0; i < MANY; i++) {
                recorder.call().request(1);
                recorder.next();
            }
            assertThat(values.given.get()).isGreaterThan(MANY);
            recorder.call().cancel("enough", null);
            assertThat(values.closed.await(60, TimeUnit.SECONDS)).isTrue();
            Calls.awaitIdle(served.server());
        }
    }

    @Test
    void requestsWaitForAHandlerThatDoesNotTakeThem() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ServiceBinding service = Served.testService()
                .clientStreaming(TestService.INPUT, (requests, options) -> {
                    await(go);
                    int count = 0;
                    for (StreamingInputCallRequest request : requests) {
                        count += request.getPayload().getBody().isEmpty() ? 0 : 1;
                    }
                    return StreamingInputCallResponse.newBuilder()
                            .setAggregatedPayloadSize(count)
                            .build();
                })
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
            served.async().streamingInputCall(recorder);
            int sent = 0;
            Calls.await(recorder.call()::isReady, "the call does not begin");
            while (recorder.call().isReady() && sent < MANY) {
                recorder.call().onNext(REQUEST);
                sent++;
            }
            assertThat(sent).isLessThan(MANY);

            go.countDown();
            recorder.call().onCompleted();
            assertThat(recorder.next().getAggregatedPayloadSize()).isEqualTo(sent);
            assertThat(recorder.end()).isEqualTo(Status.OK);
        }
    }

    @Test
    void theCallersCancellationClosesAStreamThatWaitsForItsNextValue() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        ServiceBinding service = Served.testService()
                .serverStreaming(
                        TestService.OUTPUT, (request, options) -> new EventStream<StreamingOutputCallResponse>() {
                            @Override
                            public Iterator<StreamingOutputCallResponse> iterator() {
                                return new Iterator<>() {
                                    private boolean first = true;

                                    @Override
                                    public boolean hasNext() {
                                        if (!first) {
                                            await(closed);
                                            seen.complete(RpcCall.of(options).cancelled());
                                        }
                                        return first;
                                    }

                                    @Override
                                    public StreamingOutputCallResponse next() {
                                        first = false;
                                        return StreamingOutputCallResponse.getDefaultInstance();
                                    }
                                };
                            }

                            @Override
                            public void close() {
                                closed.countDown();
                            }
                        })
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
            served.async().streamingOutputCall(StreamingOutputCallRequest.getDefaultInstance(), recorder);
            recorder.next();
            recorder.call().cancel("enough", null);

            assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(seen.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
            Calls.awaitIdle(served.server());
        }
    }

    @Test
    void aHandlerThatWaitsForRequestsLearnsThatItsCallerHasGone() throws Exception {
        CompletableFuture<RuntimeException> seen = new CompletableFuture<>();
        CountDownLatch first = new CountDownLatch(1);
        ServiceBinding service = Served.testService()
                .clientStreaming(TestService.INPUT, (requests, options) -> {
                    try {
                        requests.forEach(request -> first.countDown());
                    } catch (RuntimeException e) {
                        seen.complete(e);
                        throw e;
                    }
                    return StreamingInputCallResponse.getDefaultInstance();
                })
                .build();
        try (Logged log = Logged.by(Failures.class);
                Served served = Served.start(service)) {
            Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
            served.async().streamingInputCall(recorder);
            recorder.call().onNext(REQUEST);
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            recorder.call().cancel("enough", null);

            assertThat(seen.orTimeout(60, TimeUnit.SECONDS).join())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("after 1 messages");
            Calls.awaitIdle(served.server());
            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void whenTheHandlerHasAnsweredItsRequestsAreClosed() throws Exception {
        CompletableFuture<Iterator<StreamingInputCallRequest>> kept = new CompletableFuture<>();
        ServiceBinding service = Served.testService()
                .clientStreaming(TestService.INPUT, (requests, options) -> {
                    kept.complete(requests.iterator());
                    return StreamingInputCallResponse.newBuilder()
                            .setAggregatedPayloadSize(7)
                            .build();
                })
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
            served.async().streamingInputCall(recorder);

            // Answered although the caller has not ended its side.
            assertThat(recorder.next().getAggregatedPayloadSize()).isEqualTo(7);
            assertThat(recorder.end()).isEqualTo(Status.OK);
            Calls.awaitIdle(served.server());
            assertThat(kept.join().hasNext()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
