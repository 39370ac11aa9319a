package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static dev.covenant.http.client.Orders.ORDER_FOR_ORDER;
import static dev.covenant.http.client.Orders.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.ReceivedRequest;
import dev.covenant.http.Response;
import dev.covenant.http.client.Orders.NotFound;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Orders.Unavailable;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ContradictoryPolicyException;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.limit.RateLimit;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.Failure;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers get when a service fails, and what a client does so that it need not come to that. */
@Timeout(60)
public interface FallbackContract {
    @ParameterizedTest
    @EnumSource(Mode.class)
    default void functionMakesAnAnswerOfTheRequestAndTheReason(Mode mode) {
        try (FaultServer server = answering(503);
                HttpCaller caller = Clients.of(
                        with(Fallback.of((id, reason) -> new Order(id, reason instanceof Unavailable ? -1 : 0))),
                        server)) {
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(new Order("7", -1));
        }
    }

    @Test
    default void responseSaysThatItIsAFallback() {
        try (FaultServer server = answering(503);
                HttpCaller caller = Clients.of(with(Fallback.value(new Order("?", 0))), server)) {
            Response<Order> response = caller.exchange(GET, ORDER_BY_ID, "7", CallOptions.none());

            assertThat(response.value()).isEqualTo(new Order("?", 0));
            assertThat(response.isFallback()).isTrue();
            assertThat(response.facts().instances()).contains(server.uri());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void answerThatTheRequestIsAtFaultStaysAnError(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(404, CallerContract.ORDER));
                HttpCaller caller = Clients.of(with(Fallback.value(new Order("?", 0))), server)) {
            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7")).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void lastGoodAnswerToTheSameRequestStandsIn(Mode mode) {
        AtomicInteger status = new AtomicInteger(200);
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(status.get(), order(request)));
                HttpCaller caller = Clients.of(with(Fallback.lastGood(Duration.ofHours(1))), server)) {
            mode.call(caller, GET, ORDER_BY_ID, "7");
            mode.call(caller, GET, ORDER_BY_ID, "8", CallOptions.none().header("X-Tenant", "a"));
            status.set(503);

            assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(new Order("7", 42));
            assertThat(mode.call(
                            caller, GET, ORDER_BY_ID, "8", CallOptions.none().header("X-Tenant", "a")))
                    .isEqualTo(new Order("8", 42));
            assertThatThrownBy(() -> mode.call(
                            caller, GET, ORDER_BY_ID, "8", CallOptions.none().header("X-Tenant", "b")))
                    .isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "9")).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    default void policyAsksForTheLastGoodAnswerToo() {
        AtomicInteger status = new AtomicInteger(200);
        Policy policy = Clients.policy()
                .operation(
                        "getOrder",
                        OperationPolicy.builder().lastGood(Duration.ofHours(1)).build())
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(status.get(), order(request)));
                HttpCaller caller = Clients.of(policy, server)) {
            caller.call(GET, ORDER_BY_ID, "7", CallOptions.none());
            status.set(503);

            assertThat(caller.call(GET, ORDER_BY_ID, "7", CallOptions.none())).isEqualTo(new Order("7", 42));
        }
    }

    @Test
    default void lastGoodAnswerOfAnOperationThatChangesSomethingIsRefused() {
        Policy policy = Clients.policy()
                .operation(
                        "createOrder",
                        OperationPolicy.builder().lastGood(Duration.ofHours(1)).build())
                .build();
        ClientSettings settings = ClientSettings.builder()
                .fallback(OperationFallback.of(ORDER_FOR_ORDER, Fallback.lastGood(Duration.ofHours(1))))
                .build();
        try (FaultServer server = answering(200);
                HttpCaller byPolicy = Clients.of(policy, server);
                HttpCaller bySettings = Clients.of(settings, server)) {
            assertThatThrownBy(() -> byPolicy.call(POST, ORDER_FOR_ORDER, new Order("7", 1), CallOptions.none()))
                    .isInstanceOf(ContradictoryPolicyException.class)
                    .hasMessageContaining("createOrder");
            assertThatThrownBy(() -> bySettings.call(POST, ORDER_FOR_ORDER, new Order("7", 1), CallOptions.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("createOrder changes something");
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void slowInstanceIsHedgedAndTheFasterAnswerTaken(Mode mode) throws InterruptedException {
        BlockingQueue<Attempt<?>> overtaken = new LinkedBlockingQueue<>();
        CallListener listener = new CallListener() {
            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                if (attempt.isOvertaken()) {
                    overtaken.add(attempt);
                }
            }
        };
        ClientSettings settings = ClientSettings.builder()
                .policy(Clients.policy()
                        .balancing(Balancing.Strategy.WEIGHTED)
                        .hedging(new Hedging(Duration.ofMillis(50), 1))
                        .build())
                .listener(listener)
                .build();
        try (FaultServer slow = FaultServer.start((peer, request) -> peer.hang());
                FaultServer quick = FaultServer.start((peer, request) -> peer.json(200, order(request)));
                HttpCaller caller = Clients.of(settings, slow, quick)) {
            Order order = mode.call(caller, GET, ORDER_BY_ID, "7");

            assertThat(order).isEqualTo(new Order("7", 42));
            assertThat(slow.received()).hasSize(1);
            assertThat(quick.received()).hasSize(1);
            // Its end is told when its connection is closed, which the caller did not wait for.
            assertThat(overtaken.take().instance().id()).isEqualTo(slow.uri());
        }
    }

    @Test
    default void interruptedCallerOfAHedgedCallIsTold() {
        Policy policy =
                Clients.policy().hedging(Hedging.after(Duration.ofMillis(50))).build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.hang());
                HttpCaller caller = Clients.of(policy, server)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> caller.call(GET, ORDER_BY_ID, "7", CallOptions.none()))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void clientKeepsToItsRate(Mode mode) {
        Policy policy = Clients.policy()
                .rate(RateLimit.perHour(2))
                .protection(Protection.standard().withoutBreakers())
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, order(request)));
                HttpCaller caller = Clients.of(policy, server)) {
            mode.call(caller, GET, ORDER_BY_ID, "7");
            mode.call(caller, GET, ORDER_BY_ID, "7");

            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7")).isInstanceOf(RateLimitedException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    default void whatAnAttemptCarriesArrivesAsAHeaderOfThatAttempt() {
        AtomicInteger number = new AtomicInteger();
        CallListener listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt<?> attempt) {
                attempt.carry("traceparent", "attempt-" + number.incrementAndGet());
            }
        };
        ClientSettings settings = ClientSettings.builder()
                .policy(Clients.policy().build())
                .listener(listener)
                .build();
        AtomicInteger asked = new AtomicInteger();
        try (FaultServer server = FaultServer.start(
                        (peer, request) -> peer.json(asked.incrementAndGet() == 1 ? 503 : 200, order(request)));
                HttpCaller caller = Clients.of(settings, server)) {
            caller.call(GET, ORDER_BY_ID, "7", CallOptions.none());

            assertThat(server.received())
                    .extracting(request -> request.header("traceparent"))
                    .containsExactly("attempt-1", "attempt-2");
        }
    }

    private static FaultServer answering(int status) {
        return FaultServer.start((peer, request) -> peer.json(status, CallerContract.ORDER));
    }

    private static String order(ReceivedRequest request) {
        String id = request.target().substring(request.target().lastIndexOf('/') + 1);
        return "{\"id\":\"" + id + "\",\"total\":42}";
    }

    private static ClientSettings with(Fallback<String, Order> fallback) {
        return ClientSettings.builder()
                .policy(Clients.policy().build())
                .fallback(OperationFallback.of(ORDER_BY_ID, fallback))
                .build();
    }
}
