package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static dev.covenant.http.client.Orders.ORDER_FOR_ORDER;
import static dev.covenant.http.client.Orders.POST;
import static dev.covenant.http.client.Orders.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.faults.Fault;
import dev.covenant.faults.FaultServer;
import dev.covenant.http.Body;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Orders.Unavailable;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every transport must do when an instance is at its worst: repeatable calls succeed elsewhere, others fail with what happened. */
@Timeout(60)
public interface FaultContract {
    Order SENT = new Order("7", 42);

    /** Those that let the request arrive and spoil its answer; the others have tests of their own. */
    static Stream<Arguments> faults() {
        EnumSet<Fault> others = EnumSet.of(
                Fault.KILLED,
                Fault.BLACK_HOLE,
                Fault.HALF_OPEN,
                Fault.TLS_FAILURE,
                Fault.STORM_503,
                Fault.TOO_MANY_429_WITH_RETRY_AFTER,
                Fault.UNAVAILABLE_503_WITH_RETRY_AFTER,
                Fault.FLAPPING,
                Fault.SLOW_START,
                Fault.TEN_TIMES_SLOWER);
        return Stream.of(Mode.values())
                .flatMap(mode -> EnumSet.complementOf(others).stream().map(fault -> Arguments.of(mode, fault)));
    }

    private static FaultServer good() {
        return FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER));
    }

    private static Policy policy(Fault fault) {
        boolean needsTimeout = fault.name().startsWith("HANG") || fault.name().startsWith("SLOW");
        return needsTimeout ? Clients.hasty().build() : Clients.policy().build();
    }

    @ParameterizedTest
    @MethodSource("faults")
    default void repeatableCallSucceedsOnTheOtherInstance(Mode mode, Fault fault) throws InterruptedException {
        try (FaultServer bad = FaultServer.start(fault);
                FaultServer good = good()) {
            try (HttpCaller caller = Clients.of(policy(fault), bad, good)) {
                assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(SENT);
                assertThat(mode.call(caller, PUT, ORDER_FOR_ORDER, SENT)).isEqualTo(SENT);
            }

            assertThat(bad.received()).isNotEmpty();
            assertThat(good.received()).hasSize(2);
            assertThat(bad.isDeserted()).isTrue();
            assertThat(good.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    default void callThatMustNotBeRepeatedFailsAfterOneAttempt(Mode mode, Fault fault) {
        try (FaultServer bad = FaultServer.start(fault);
                FaultServer good = good();
                HttpCaller caller = Clients.of(policy(fault), bad, good)) {
            CallException error =
                    catchThrowableOfType(CallException.class, () -> mode.call(caller, POST, ORDER_FOR_ORDER, SENT));

            assertThat(error)
                    .isInstanceOfAny(
                            TransportException.class, UndecodableException.class, UndeclaredStatusException.class);
            assertThat(error.facts().attempts()).isEqualTo(1);
            assertThat(error.facts().instances()).containsExactly(bad.uri());
            assertThat(bad.received()).hasSize(1);
            assertThat(good.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRUNCATED_JSON, byte 10",
        "WRONG_TYPE_IN_JSON, /id",
        "WRONG_CONTENT_TYPE, media type text/html is not application/json",
        "ENDLESS_BODY, exceeds the response limit of 16777216 bytes",
        "DECLARED_TOO_LARGE, exceeds the response limit",
        "HEADER_BOMB, the headers exceed the limit of 65536 bytes",
        "MANY_HEADERS, the headers exceed the limit of 65536 bytes",
        "UNKNOWN_PACKING, packed as 'br'",
        "EMPTY_BODY, getOrder",
        "MALFORMED_CHUNK, getOrder",
        "GARBAGE, getOrder"
    })
    default void answerThatCannotBeReadIsNamed(Fault fault, String named) {
        for (Mode mode : Mode.values()) {
            try (FaultServer bad = FaultServer.start(fault);
                    HttpCaller caller = Clients.of(Clients.policy().retries(0).build(), bad)) {
                assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7"))
                        .isInstanceOfAny(UndecodableException.class, TransportException.class)
                        .hasMessageContaining(named);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void instanceThatRefusesConnectionsCostsNoCallNotEvenUnsafeOnes(Mode mode) {
        try (FaultServer good = good();
                HttpCaller caller = HttpCaller.create(
                        Target.of("orders").instances(FaultServer.deadAddress(), good.uri()),
                        ClientSettings.builder()
                                .policy(Clients.policy().build())
                                .build())) {
            for (int call = 0; call < 4; call++) {
                assertThat(mode.call(caller, POST, ORDER_FOR_ORDER, SENT)).isEqualTo(SENT);
            }
            assertThat(good.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void unknownHostIsNothingSent(Mode mode) {
        try (HttpCaller caller = HttpCaller.create(
                Target.at("http://no-such-host.invalid:1"),
                ClientSettings.builder()
                        .policy(Clients.policy().retries(0).build())
                        .build())) {
            assertThatThrownBy(() -> mode.call(caller, POST, ORDER_FOR_ORDER, SENT))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void refusedUnsafeCallIsRepeatedOnlyWhenTheServerSaidWhen(Mode mode) {
        try (FaultServer busy = FaultServer.start((peer, request) ->
                        peer.json(503, "", request.text().contains("patient") ? "Retry-After: 0" : "X-Other: 1"));
                FaultServer good = good();
                HttpCaller caller = Clients.of(busy, good)) {
            assertThatThrownBy(() -> mode.call(caller, POST, ORDER_FOR_ORDER, SENT))
                    .isInstanceOf(Unavailable.class);
            assertThat(good.received()).isEmpty();

            assertThat(mode.call(caller, POST, ORDER_FOR_ORDER, new Order("patient", 1)))
                    .isEqualTo(SENT);
            assertThat(busy.received()).hasSize(2);
            assertThat(good.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void declaredErrorIsThrownTypedAfterTheLastAttempt(Mode mode) {
        try (FaultServer busy = FaultServer.start((peer, request) -> peer.json(503, "{}"));
                HttpCaller caller = Clients.of(busy)) {
            Unavailable error = catchThrowableOfType(Unavailable.class, () -> mode.call(caller, GET, ORDER_BY_ID, "7"));

            assertThat(error.facts().attempts()).isEqualTo(3);
            assertThat(busy.received()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void idempotencyKeyIsTheSameOnEveryAttempt(Mode mode) {
        try (FaultServer bad = FaultServer.start(Fault.STORM_500);
                FaultServer good = good();
                HttpCaller caller = Clients.of(bad, good)) {
            mode.call(caller, Orders.PAY, ORDER_FOR_ORDER, SENT);
            mode.call(
                    caller,
                    Orders.PAY,
                    ORDER_FOR_ORDER,
                    SENT,
                    CallOptions.none().idempotencyKey("mine"));

            String made = bad.received().get(0).header("Idempotency-Key");
            assertThat(made).hasSize(36).isEqualTo(good.received().get(0).header("Idempotency-Key"));
            assertThat(good.received().get(1).header("Idempotency-Key")).isEqualTo("mine");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void bodyThatCanBeReadOnceIsSentOnce(Mode mode) {
        try (FaultServer bad = FaultServer.start(Fault.STORM_500);
                FaultServer good = good();
                HttpCaller caller = Clients.of(bad, good)) {
            Body once = Body.ofStream(new ByteArrayInputStream(new byte[100_000]));

            assertThatThrownBy(() -> mode.call(caller, Orders.UPLOAD, Orders.SENT_BYTES, once))
                    .isInstanceOf(UndeclaredStatusException.class);
            assertThat(good.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void deadlineOfTheCallEndsItWhateverTheInstancesDo(Mode mode) throws InterruptedException {
        try (FaultServer bad = FaultServer.start(Fault.HANGS);
                HttpCaller caller = Clients.of(bad)) {
            CallOptions options = CallOptions.timeout(Duration.ofMillis(200));
            long start = System.nanoTime();

            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "7", options))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("the deadline of PT0.2S is over");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(Long.parseLong(bad.received().get(0).header("Request-Timeout-Ms")))
                    .isBetween(100L, 200L);
            assertThat(bad.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void connectionThatTheServerClosedMeanwhileLosesNoRepeatableCall(Mode mode) throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.json(200, CallerContract.ORDER);
                    peer.close();
                });
                HttpCaller caller = Clients.of(server)) {
            for (int call = 0; call < 10; call++) {
                assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(SENT);
                assertThat(server.isDeserted()).isTrue();
            }
        }
    }
}
