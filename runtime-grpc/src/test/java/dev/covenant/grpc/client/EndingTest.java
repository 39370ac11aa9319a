package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.Policy;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are ended before they are answered: nothing of them is left, here or at the server. */
class EndingTest {
    private static final CallOptions PATIENT =
            CallOptions.timeout(Duration.ofMinutes(2)).withAttemptTimeout(Duration.ofMinutes(1));

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final ScriptedService service = new ScriptedService(this::wait);
    private TestPeer peer;
    private GrpcCaller caller;

    @BeforeEach
    void serve() {
        peer = TestPeer.serving(service);
        Policy policy = Policy.builder().closeGrace(Duration.ofMillis(50)).build();
        caller = GrpcCaller.create(
                TestPeer.target(peer), GrpcSettings.builder().policy(policy).build());
    }

    @AfterEach
    void stop() {
        caller.close();
        peer.close();
    }

    @Test
    void cancellingTheFutureReachesTheServer() throws InterruptedException {
        CompletableFuture<SimpleResponse> future =
                caller.callAsync(TestMethods.UNARY, ScriptedService.request(), PATIENT);
        arrived.await();

        future.cancel(true);

        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interruptingTheCallerReachesTheServer() throws InterruptedException {
        AtomicReference<Throwable> error = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                caller.call(TestMethods.UNARY, ScriptedService.request(), PATIENT);
            } catch (RuntimeException e) {
                error.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        arrived.await();

        thread.interrupt();

        thread.join();
        assertThat(error.get()).isInstanceOf(CallInterruptedException.class);
        assertThat(flag.get()).isTrue();
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void cancellingTheCallersContextReachesTheServer() throws Exception {
        Context.CancellableContext context = Context.current().withCancellation();
        CompletableFuture<SimpleResponse> future =
                context.call(() -> caller.callAsync(TestMethods.UNARY, ScriptedService.request(), PATIENT));
        arrived.await();

        context.cancel(null);

        assertThatThrownBy(future::join).hasCauseInstanceOf(CallInterruptedException.class);
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void timeThatIsOverWhileTheRequestIsBeingSentIsATypedErrorToo() {
        CallOptions hasty = CallOptions.timeout(Duration.ofNanos(50_000));
        for (int call = 0; call < 300; call++) {
            assertThatThrownBy(() -> caller.call(TestMethods.UNSAFE, ScriptedService.request(), hasty))
                    .isInstanceOf(CallException.class);
        }
    }

    @Test
    void closedClientRefusesCalls() {
        caller.close();

        assertThatThrownBy(() -> caller.call(TestMethods.UNARY, ScriptedService.request(), PATIENT))
                .isInstanceOf(ClientClosedException.class);
    }

    @Test
    void closingWithTwoHundredCallsUnderWayLeavesNothing() throws InterruptedException {
        List<CompletableFuture<SimpleResponse>> futures = new ArrayList<>();
        for (int call = 0; call < 200; call++) {
            futures.add(caller.callAsync(TestMethods.UNARY, ScriptedService.request(), PATIENT));
        }
        while (service.calls() < 200) {
            Thread.onSpinWait();
        }

        caller.close();

        assertThat(futures)
                .allSatisfy(future -> assertThat(
                                future.handle((response, error) -> error).join())
                        .isInstanceOf(ClientClosedException.class));
        assertThat(caller.view().connections()).hasValue(0);
        assertThat(ownThreads()).isEmpty();
    }

    /** Those of this client; those that gRPC shares end by themselves. Some are given the time that they need to end. */
    private static List<String> ownThreads() throws InterruptedException {
        List<String> names = List.of();
        for (int look = 0; look < 600; look++) {
            names = Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("covenant-"))
                    .toList();
            if (names.isEmpty()) {
                return names;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return names;
    }

    private void wait(SimpleRequest request, StreamObserver<SimpleResponse> response) {
        ((ServerCallStreamObserver<SimpleResponse>) response).setOnCancelHandler(cancelled::countDown);
        arrived.countDown();
    }
}
