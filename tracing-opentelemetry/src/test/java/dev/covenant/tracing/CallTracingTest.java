package dev.covenant.tracing;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Clients;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.Mode;
import dev.covenant.http.client.OperationFallback;
import dev.covenant.http.client.Orders.NotFound;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class CallTracingTest {
    private static final String ORDER = "{\"id\":\"7\",\"total\":42}";

    private final Recording recording = new Recording();

    private ClientSettings settings(Policy policy) {
        return builder(policy).build();
    }

    private ClientSettings.Builder builder(Policy policy) {
        return ClientSettings.builder().policy(policy).listener(CallTracing.of(recording.telemetry()));
    }

    private ClientSettings settings() {
        return settings(Clients.policy().build());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void callIsASpanInItsCallersTraceAndItsAttemptOneBelowIt(Mode mode) {
        Span around = recording.tracer().spanBuilder("checkout").startSpan();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings(), server)) {
            try (Scope scope = around.makeCurrent()) {
                assertThat(scope).isNotNull();
                mode.call(caller, GET, ORDER_BY_ID, "7");
            }

            SpanData call = recording.calls().get(0);
            assertThat(call.getName()).isEqualTo("getOrder");
            assertThat(call.getParentSpanId()).isEqualTo(around.getSpanContext().getSpanId());
            assertThat(call.getTraceId()).isEqualTo(around.getSpanContext().getTraceId());
            assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(text(call, "covenant.target")).isEqualTo("orders");

            SpanData attempt = recording.attempts().get(0);
            assertThat(attempt.getName()).isEqualTo("GET /orders/{id}");
            assertThat(attempt.getParentSpanId()).isEqualTo(call.getSpanId());
            assertThat(text(attempt, "http.request.method")).isEqualTo("GET");
            assertThat(text(attempt, "url.template")).isEqualTo("/orders/{id}");
            assertThat(text(attempt, "server.address")).isEqualTo("127.0.0.1");
            assertThat(number(attempt, "server.port")).isEqualTo(server.port());
            assertThat(number(attempt, "http.response.status_code")).isEqualTo(200);
            assertThat(number(attempt, "http.request.resend_count")).isNull();
            assertThat(text(attempt, "error.type")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void serverIsToldTheSpanOfTheAttempt(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings(), server)) {
            mode.call(caller, GET, ORDER_BY_ID, "7");

            SpanData attempt = recording.attempts().get(0);
            assertThat(server.received().get(0).header("traceparent"))
                    .startsWith("00-" + attempt.getTraceId() + "-" + attempt.getSpanId() + "-0");
            assertThat(recording.calls().get(0).getParentSpanId()).isEqualTo(SpanId.getInvalid());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void furtherAttemptsSayWhichTheyAreAndEachIsTheServersParent(Mode mode) {
        try (FaultServer bad = FaultServer.start((peer, request) -> peer.json(503, "{}"));
                FaultServer good = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings(), bad, good)) {
            mode.call(caller, GET, ORDER_BY_ID, "7");

            SpanData first = recording.attempts().get(0);
            SpanData second = recording.attempts().get(1);
            assertThat(text(first, "error.type")).isEqualTo("503");
            assertThat(number(first, "http.response.status_code")).isEqualTo(503);
            assertThat(first.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(first, "covenant.effect")).isEqualTo("refused");
            assertThat(number(second, "http.request.resend_count")).isEqualTo(1);
            assertThat(text(second, "covenant.instance")).isEqualTo(good.uri());
            assertThat(second.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(bad.received().get(0).header("traceparent")).contains(first.getSpanId());
            assertThat(good.received().get(0).header("traceparent")).contains(second.getSpanId());
            assertThat(number(recording.calls().get(0), "covenant.attempts")).isEqualTo(2);
            assertThat(recording.calls().get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        }
    }

    @Test
    void declaredErrorIsToldByItsStatusAndType() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(404, ORDER));
                HttpCaller caller = Clients.of(settings(), server)) {
            assertThatThrownBy(() -> get(caller)).isInstanceOf(NotFound.class);

            assertThat(text(recording.attempts().get(0), "error.type")).isEqualTo("404");
            assertThat(text(recording.calls().get(0), "error.type")).isEqualTo(NotFound.class.getName());
            assertThat(text(recording.calls().get(0), "covenant.outcome")).isEqualTo("rejected");
        }
    }

    @Test
    void bodiesOfAnswersAreNotInTraces() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(418, "{\"secret\":\"4711\"}"));
                HttpCaller caller = Clients.of(settings(), server)) {
            assertThatThrownBy(() -> get(caller)).isInstanceOf(UndeclaredStatusException.class);

            assertThat(recording.attempts().toString() + recording.calls()).doesNotContain("4711");
        }
    }

    @Test
    void refusedConnectionIsToldWithItsMessage() {
        try (HttpCaller caller =
                HttpCaller.create(Target.of("orders").instances(FaultServer.deadAddress()), settings())) {
            assertThatThrownBy(() -> get(caller)).isInstanceOf(TransportException.class);

            assertThat(recording.attempts()).isNotEmpty().allSatisfy(attempt -> {
                assertThat(text(attempt, "error.type")).isEqualTo(TransportException.class.getName());
                assertThat(attempt.getStatus().getDescription()).contains("nothing was sent");
                assertThat(number(attempt, "http.response.status_code")).isNull();
            });
        }
    }

    @Test
    void callWithoutAnInstanceHasNoAttempt() {
        try (HttpCaller caller = HttpCaller.create(Target.of("orders").instances(List.of()), settings())) {
            assertThatThrownBy(() -> get(caller)).isInstanceOf(NoInstanceException.class);

            assertThat(recording.attempts()).isEmpty();
            assertThat(text(recording.calls().get(0), "error.type")).isEqualTo(NoInstanceException.class.getName());
            assertThat(recording.open()).isZero();
        }
    }

    @Test
    void cancelledCallEndsItsSpans() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = hanging(asked)) {
            try (HttpCaller caller = Clients.of(settings(), server)) {
                CompletableFuture<Order> future = caller.callAsync(GET, ORDER_BY_ID, "7", CallOptions.none());
                asked.await();
                assertThat(recording.open()).isEqualTo(2);
                future.cancel(true);
            }

            assertAllEnded(1, 1);
            assertThat(text(recording.calls().get(0), "covenant.outcome")).isEqualTo("local");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void attemptsThatTookTooLongEndTheirSpans(Mode mode) {
        try (FaultServer server = hanging(new CountDownLatch(1));
                HttpCaller caller = Clients.of(
                        settings(Clients.policy()
                                .attemptTimeout(Duration.ofMillis(50))
                                .retries(1)
                                .build()),
                        server)) {
            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7")).isInstanceOf(TransportException.class);

            assertAllEnded(1, 2);
            assertThat(recording.attempts().get(0).getStatus().getDescription()).contains("no complete answer within");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void closingTheClientEndsTheSpansOfItsCalls(Mode mode) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = hanging(asked)) {
            HttpCaller caller = Clients.of(
                    settings(Clients.policy().closeGrace(Duration.ofMillis(10)).build()), server);
            Thread calling = new Thread(() -> assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7"))
                    .isInstanceOf(ClientClosedException.class));
            calling.start();
            asked.await();
            caller.close();
            calling.join();

            assertAllEnded(1, 1);
            assertThat(text(recording.calls().get(0), "error.type")).isEqualTo(ClientClosedException.class.getName());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fallbackIsAnEventOfACallThatFailed(Mode mode) {
        Order instead = new Order("none", 0);
        ClientSettings settings = builder(Clients.policy().retries(0).build())
                .fallback(OperationFallback.of(ORDER_BY_ID, Fallback.value(instead)))
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(503, "{}"));
                HttpCaller caller = Clients.of(settings, server)) {
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(instead);

            SpanData call = recording.calls().get(0);
            assertThat(call.getEvents()).singleElement().satisfies(event -> {
                assertThat(event.getName()).isEqualTo("fallback");
                assertThat(event.getAttributes().get(AttributeKey.stringKey("error.type")))
                        .isEqualTo("refused");
            });
            assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertAllEnded(1, 1);
        }
    }

    @Test
    void attemptThatWasOvertakenIsNoError() {
        try (FaultServer slow = hanging(new CountDownLatch(1));
                FaultServer fast = FaultServer.start((peer, request) -> peer.json(200, ORDER))) {
            Policy policy = Clients.policy()
                    .hedging(new Hedging(Duration.ofMillis(5), 1))
                    .build();
            try (HttpCaller caller = Clients.of(settings(policy), slow, fast)) {
                assertThat(get(caller).total()).isEqualTo(42);
            }

            assertAllEnded(1, 2);
            assertThat(recording.attempts())
                    .allSatisfy(attempt ->
                            assertThat(attempt.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET))
                    .anySatisfy(attempt ->
                            assertThat(text(attempt, "covenant.outcome")).isEqualTo("overtaken"));
        }
    }

    @Test
    void withoutAnSdkNothingHappensAndNothingIsSent() {
        ClientSettings settings = ClientSettings.builder()
                .listener(CallTracing.of(OpenTelemetry.noop()))
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings, server)) {
            assertThat(get(caller).total()).isEqualTo(42);
            assertThat(server.received().get(0).headers()).doesNotContainKey("traceparent");
        }
    }

    /** A call that nobody waits for any more may be told to have ended a moment after its client was closed. */
    private void assertAllEnded(int calls, int attempts) {
        while (recording.open() > 0) {
            Thread.onSpinWait();
        }
        assertThat(recording.calls()).hasSize(calls);
        assertThat(recording.attempts()).hasSize(attempts);
    }

    private static Order get(HttpCaller caller) {
        return caller.call(GET, ORDER_BY_ID, "7", CallOptions.none());
    }

    private static FaultServer hanging(CountDownLatch asked) {
        return FaultServer.start((peer, request) -> {
            asked.countDown();
            peer.hang();
        });
    }

    private static @Nullable String text(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }

    private static @Nullable Long number(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.longKey(name));
    }
}
