package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How calls and clients end before their time: what must be left behind is nothing. */
@Timeout(60)
public interface LifeContract {
    /** A server that tells when a request has come, and then hangs. */
    private static FaultServer hanging(CountDownLatch asked) {
        return FaultServer.start((peer, request) -> {
            asked.countDown();
            peer.hang();
        });
    }

    @Test
    default void cancellingTheFutureClosesTheConnection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = hanging(asked);
                HttpCaller caller = Clients.of(server)) {
            CompletableFuture<Order> future = caller.callAsync(GET, ORDER_BY_ID, "7", CallOptions.none());
            asked.await();

            future.cancel(true);

            assertThat(server.isDeserted()).isTrue();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    default void timeoutOfTheFutureClosesTheConnection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = hanging(asked);
                HttpCaller caller = Clients.of(server)) {
            CompletableFuture<Order> future = caller.callAsync(GET, ORDER_BY_ID, "7", CallOptions.none());
            asked.await();

            assertThatThrownBy(() -> future.orTimeout(10, TimeUnit.MILLISECONDS).join())
                    .isNotNull();

            assertThat(server.isDeserted()).isTrue();
        }
    }

    /** While it waits for a connection, makes one, sends, or waits for an answer. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    default void timeThatIsOverAtAnyMomentEndsTheCall(Mode mode) throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.hang())) {
            for (long nanos = 100_000; nanos < 50_000_000; nanos += nanos / 8) {
                CallOptions options = CallOptions.timeout(Duration.ofNanos(nanos));
                try (HttpCaller caller = Clients.of(Clients.policy().retries(0).build(), server)) {
                    assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7", options))
                            .isInstanceOf(CallException.class);
                }
            }

            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    default void interruptEndsABlockingCallAndClosesItsConnection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Throwable> error = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        try (FaultServer server = hanging(asked);
                HttpCaller caller = Clients.of(server)) {
            Thread thread = new Thread(() -> {
                error.set(catchThrowable(() -> caller.call(GET, ORDER_BY_ID, "7", CallOptions.none())));
                flag.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            asked.await();

            thread.interrupt();
            thread.join();

            assertThat(error.get()).isInstanceOf(CallInterruptedException.class);
            assertThat(flag.get()).isTrue();
            assertThat(server.isDeserted()).isTrue();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    default void interruptInTheMiddleOfABodyEndsTheCall() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicReference<Throwable> error = new AtomicReference<>();
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "application/json");
                    peer.chunk("{\"id\":");
                    answered.countDown();
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            Thread thread = new Thread(
                    () -> error.set(catchThrowable(() -> caller.call(GET, ORDER_BY_ID, "7", CallOptions.none()))));
            thread.start();
            answered.await();

            thread.interrupt();
            thread.join();

            assertThat(error.get()).isInstanceOf(CallInterruptedException.class);
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    default void interruptedThreadMakesNoCall() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER));
                HttpCaller caller = Clients.of(server)) {
            Thread.currentThread().interrupt();

            Throwable error = catchThrowable(() -> caller.call(GET, ORDER_BY_ID, "7", CallOptions.none()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error).isInstanceOf(CallInterruptedException.class);
            assertThat(caller.call(GET, ORDER_BY_ID, "7", CallOptions.none()).total())
                    .isEqualTo(42);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void closingWaitsForCallsUnderWay(Mode mode) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((peer, request) -> {
            asked.countDown();
            await(released);
            peer.json(200, CallerContract.ORDER);
        })) {
            HttpCaller caller = Clients.of(
                    Clients.policy().closeGrace(Duration.ofSeconds(20)).build(), server);
            AtomicReference<Object> result = new AtomicReference<>();
            Thread calling = new Thread(() -> result.set(mode.call(caller, GET, ORDER_BY_ID, "7")));
            calling.start();
            asked.await();
            Thread closing = new Thread(caller::close);
            closing.start();
            while (closing.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            released.countDown();
            closing.join();
            calling.join();

            assertThat(result.get()).isEqualTo(new Order("7", 42));
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    default void closingEndsWhatOutlivesTheGraceAndLeavesNoThreadAndNoSocket() throws InterruptedException {
        int calls = 8;
        CountDownLatch asked = new CountDownLatch(2 * calls);
        List<Throwable> errors = new ArrayList<>();
        try (FaultServer server = hanging(asked);
                FaultServer healthy = FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER))) {
            HttpCaller caller = Clients.of(
                    Clients.policy().closeGrace(Duration.ofMillis(50)).build(), server);
            HttpCaller idle = Clients.of(healthy);
            for (Mode mode : Mode.values()) {
                mode.call(idle, GET, ORDER_BY_ID, "7");
            }
            List<Thread> threads = new ArrayList<>();
            for (Mode mode : Mode.values()) {
                for (int call = 0; call < calls; call++) {
                    threads.add(new Thread(() -> {
                        Throwable error = catchThrowable(() -> mode.call(caller, GET, ORDER_BY_ID, "7"));
                        synchronized (errors) {
                            errors.add(error);
                        }
                    }));
                }
            }
            threads.forEach(Thread::start);
            asked.await();

            long start = System.nanoTime();
            caller.close();
            idle.close();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(errors)
                    .hasSize(2 * calls)
                    .allSatisfy(error -> assertThat(error).isInstanceOf(ClientClosedException.class));
            assertThat(server.isDeserted()).isTrue();
            assertThat(healthy.isDeserted()).isTrue();
            assertThat(Threads.left()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void closedClientRefusesCalls(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER))) {
            HttpCaller caller = Clients.of(server);
            caller.close();
            caller.close();

            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7"))
                    .isInstanceOf(ClientClosedException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    default void manyThreadsShareAClient() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, request.text()));
                HttpCaller caller = Clients.of(server)) {
            List<Thread> threads = new ArrayList<>();
            List<Throwable> errors = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                Mode mode = number % 2 == 0 ? Mode.BLOCKING : Mode.ASYNC;
                String id = "thread-" + number + "-";
                threads.add(new Thread(() -> {
                    for (int call = 0; call < 200; call++) {
                        Order sent = new Order(id + call, call);
                        Throwable error = catchThrowable(
                                () -> assertThat(mode.call(caller, Orders.PUT, Orders.ORDER_FOR_ORDER, sent))
                                        .isEqualTo(sent));
                        if (error != null) {
                            synchronized (errors) {
                                errors.add(error);
                            }
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(errors).isEmpty();
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
