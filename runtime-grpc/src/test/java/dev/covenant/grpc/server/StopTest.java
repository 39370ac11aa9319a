package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.OperationClass;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StopTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private static GrpcServerSettings grace(Duration grace) {
        return GrpcServerSettings.builder().grace(grace).build();
    }

    @Test
    void everyCallThatWasBegunIsAnsweredWhenAServerStopsUnderLoad() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        ServiceBinding service = Served.unary((request, options) -> {
            begun.incrementAndGet();
            return Served.answer("");
        });
        try (Served served = Served.start(grace(LONG), service)) {
            CountDownLatch warm = new CountDownLatch(100);
            List<CompletableFuture<Status>> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                callers.add(CompletableFuture.supplyAsync(() -> askUntilRefused(served, answered, warm)));
            }
            warm.await();
            served.server().close();

            for (CompletableFuture<Status> caller : callers) {
                assertThat(caller.join().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            }
            assertThat(answered.get()).isEqualTo(begun.get());
        }
    }

    private static Status askUntilRefused(Served served, AtomicInteger answered, CountDownLatch warm) {
        while (true) {
            try {
                served.ask();
                answered.incrementAndGet();
                warm.countDown();
            } catch (StatusRuntimeException e) {
                return e.getStatus();
            }
        }
    }

    @Test
    void callersOfThreeInstancesDoNotNoticeThatTheyAreRestarted() throws Exception {
        RollingRestart.Outcome outcome = RollingRestart.run(3, OperationClass.SAFE);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.handled()).isGreaterThanOrEqualTo(outcome.calls());
    }

    @Test
    void aCallThatIsUnderWayIsAnsweredAndHealthSaysNoBefore() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ServiceBinding service = Served.unary((request, options) -> {
            inside.countDown();
            awaitOrInterrupt(go);
            return Served.answer("late");
        });
        try (Served served = Served.start(grace(LONG), service)) {
            Recorder<SimpleRequest, SimpleResponse> call = Recorder.eager();
            Recorder<HealthCheckRequest, HealthCheckResponse> health = Recorder.eager();
            HealthGrpc.newStub(served.channel()).watch(HealthCheckRequest.getDefaultInstance(), health);
            assertThat(health.next().getStatus()).isEqualTo(ServingStatus.SERVING);
            served.async().unaryCall(SimpleRequest.getDefaultInstance(), call);
            inside.await();

            CompletableFuture<Void> stop = CompletableFuture.runAsync(served.server()::close);
            assertThat(health.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
            health.call().cancel("enough", null);
            go.countDown();

            assertThat(call.next().getUsername()).isEqualTo("late");
            assertThat(call.end()).isEqualTo(Status.OK);
            stop.join();
        }
    }

    @Test
    void whoOnlyWatchesTheHealthOfAServerDoesNotKeepIt() throws Exception {
        try (Served served = Served.start(grace(LONG), TestService.binding())) {
            Recorder<HealthCheckRequest, HealthCheckResponse> health = Recorder.eager();
            HealthGrpc.newStub(served.channel()).watch(HealthCheckRequest.getDefaultInstance(), health);
            health.next();

            CompletableFuture.runAsync(served.server()::close)
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            assertThat(health.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
        }
    }

    @Test
    void aHandlerThatHangsIsInterruptedAfterTheGraceAndItsCallerTold() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        ServiceBinding service = Served.unary((request, options) -> {
            inside.countDown();
            interrupted.complete(awaitOrInterrupt(new CountDownLatch(1)));
            return Served.answer("");
        });
        try (Served served = Served.start(grace(Duration.ofMillis(50)), service)) {
            Recorder<SimpleRequest, SimpleResponse> call = Recorder.eager();
            served.async().unaryCall(SimpleRequest.getDefaultInstance(), call);
            inside.await();
            served.server().close();

            assertThat(interrupted.join()).isTrue();
            assertThat(call.end().getCode()).isNotEqualTo(Status.Code.OK);
        }
    }

    @Test
    void aStreamThatNeverEndsIsCancelledAfterTheGraceAndClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        ServiceBinding service = Served.testService()
                .bidirectional(
                        TestService.DUPLEX, (requests, options) -> new EventStream<StreamingOutputCallResponse>() {
                            @Override
                            public Iterator<StreamingOutputCallResponse> iterator() {
                                return Stream.generate(() -> {
                                            requests.iterator().next();
                                            return StreamingOutputCallResponse.getDefaultInstance();
                                        })
                                        .iterator();
                            }

                            @Override
                            public void close() {
                                closed.countDown();
                            }
                        })
                .build();
        try (Served served = Served.start(grace(Duration.ofMillis(50)), service)) {
            Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> call = Recorder.eager();
            served.async().fullDuplexCall(call).onNext(StreamingOutputCallRequest.getDefaultInstance());
            call.next();
            served.server().close();

            assertThat(call.end().getCode()).isNotEqualTo(Status.Code.OK);
            closed.await();
        }
    }

    @Test
    void noThreadOfAHandlerIsLeft() throws IOException {
        Set<Thread> before = handlerThreads();
        try (Served served = Served.start(grace(LONG), TestService.binding())) {
            served.ask();
            Set<Thread> own = handlerThreads();
            own.removeAll(before);
            assertThat(own).isNotEmpty();
            served.channel().shutdownNow();
            served.server().close();

            Calls.await(() -> own.stream().noneMatch(Thread::isAlive), "threads of handlers are left");
        }
    }

    private static Set<Thread> handlerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("covenant-grpc-handler-"))
                .collect(Collectors.toSet());
    }

    @Test
    void closingTwiceDoesNothing() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            int port = served.server().port();
            served.server().close();
            served.server().close();

            assertThat(served.server().uri()).hasPort(port);
            assertThat(served.refusal().getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    private static boolean awaitOrInterrupt(CountDownLatch latch) {
        try {
            latch.await();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
