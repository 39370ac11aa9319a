package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static dev.covenant.http.client.Orders.ORDER_FOR_ORDER;
import static dev.covenant.http.client.Orders.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.ReceivedRequest;
import dev.covenant.http.Body;
import dev.covenant.http.Response;
import dev.covenant.http.client.Orders.NotFound;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport must do when all is well. */
@Timeout(60)
public interface CallerContract {
    String ORDER = "{\"id\":\"7\",\"total\":42}";

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void requestAndAnswerCarryWhatTheContractSays(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(201, request.text()));
                HttpCaller caller = Clients.of(server)) {
            Order order = mode.call(caller, POST, ORDER_FOR_ORDER, new Order("ä\"7", Long.MAX_VALUE));

            assertThat(order).isEqualTo(new Order("ä\"7", Long.MAX_VALUE));
            ReceivedRequest request = server.received().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/orders");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Accept")).isEqualTo("application/json");
            assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
            assertThat(request.header("Host")).isEqualTo(server.uri().substring("http://".length()));
            assertThat(Long.parseLong(request.header("Request-Timeout-Ms"))).isBetween(4_000L, 5_000L);
            assertThat(request.header("User-Agent")).isEqualTo("covenant");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void connectionIsUsedAgain(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(server)) {
            for (int call = 0; call < 20; call++) {
                mode.call(caller, GET, ORDER_BY_ID, "7");
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void connectionIsUsedAgainAfterErrors(Mode mode) {
        try (FaultServer server = FaultServer.start(
                        (peer, request) -> peer.json(request.target().endsWith("7") ? 200 : 404, ORDER));
                HttpCaller caller = Clients.of(server)) {
            for (int call = 0; call < 5; call++) {
                assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "8"))
                        .isInstanceOf(NotFound.class);
                mode.call(caller, GET, ORDER_BY_ID, "7");
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void declaredErrorComesWithItsBodyHeadersAndFacts(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(404, ORDER, "X-Why: gone"));
                HttpCaller caller = Clients.of(server)) {
            NotFound error = catchThrowableOfType(NotFound.class, () -> mode.call(caller, GET, ORDER_BY_ID, "7"));

            assertThat(error.body()).isEqualTo(new Order("7", 42));
            assertThat(error.status()).isEqualTo(404);
            assertThat(error.headers().first("x-why")).contains("gone");
            assertThat(error.facts().instances()).containsExactly(server.uri());
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void undeclaredStatusComesWithTheStartOfItsBody(Mode mode) {
        String page = "<html>" + "x".repeat(20_000);
        try (FaultServer server = FaultServer.start(
                        (peer, request) -> peer.answer(418, "text/html", page.getBytes(StandardCharsets.UTF_8)));
                HttpCaller caller = Clients.of(server)) {
            UndeclaredStatusException error = catchThrowableOfType(
                    UndeclaredStatusException.class, () -> mode.call(caller, GET, ORDER_BY_ID, "7"));

            assertThat(error.status()).isEqualTo(418);
            assertThat(error.body()).isEqualTo(page.substring(0, 4096));
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    default void responseCarriesStatusHeadersAndFacts() throws ExecutionException, InterruptedException {
        try (FaultServer server =
                        FaultServer.start((peer, request) -> peer.json(200, ORDER, "X-Rate: 9", "X-Rate: 10"));
                HttpCaller caller = Clients.of(server)) {
            Response<Order> blocking = caller.exchange(GET, ORDER_BY_ID, "7", CallOptions.none());
            Response<Order> async = caller.exchangeAsync(GET, ORDER_BY_ID, "7", CallOptions.none())
                    .get();

            assertThat(Arrays.asList(blocking, async)).allSatisfy(response -> {
                assertThat(response.value()).isEqualTo(new Order("7", 42));
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.headers().all("x-rate")).containsExactly("9", "10");
                assertThat(response.facts().attempts()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, application/json; charset=utf-8",
        "ASYNC, application/json; charset=\"UTF-8\"",
        "BLOCKING, application/problem+json",
        "ASYNC, text/json",
        "BLOCKING, ''",
        "ASYNC, ''"
    })
    default void jsonIsJsonWhicheverItsMediaType(Mode mode, String mediaType) {
        try (FaultServer server = FaultServer.start(
                        (peer, request) -> peer.answer(200, mediaType, ORDER.getBytes(StandardCharsets.UTF_8)));
                HttpCaller caller = Clients.of(server)) {
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "7").total()).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void otherCharsetsAndByteOrderMarksAreRead(Mode mode) {
        String text = "{\"id\":\"ä\",\"total\":1}";
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    if (request.target().endsWith("1")) {
                        peer.answer(
                                200,
                                "application/json; charset=iso-8859-1",
                                text.getBytes(StandardCharsets.ISO_8859_1));
                    } else {
                        peer.answer(200, "application/json", ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8));
                    }
                });
                HttpCaller caller = Clients.of(server)) {
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "1").id()).isEqualTo("ä");
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "2").id()).isEqualTo("ä");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void packedAnswersAreUnpackedWithinTheLimit(Mode mode) {
        byte[] small = gzip(ORDER);
        byte[] bomb = gzip("{\"id\":\"" + "7".repeat(2_000_000) + "\"}");
        try (FaultServer server = FaultServer.start((peer, request) -> peer.answer(
                        200,
                        "application/json",
                        request.target().endsWith("1") ? small : bomb,
                        "Content-Encoding: gzip"));
                HttpCaller caller = Clients.of(
                        Clients.policy().responseLimit(1_000_000).retries(0).build(), server)) {
            for (int call = 0; call < 3; call++) {
                assertThat(mode.call(caller, GET, ORDER_BY_ID, "1").total()).isEqualTo(42);
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "2"))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("exceeds the response limit of 1000000 bytes");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void largeBodiesPassBothWays(Mode mode) {
        String id = "7".repeat(3_000_000);
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, request.text()));
                HttpCaller caller = Clients.of(server)) {
            assertThat(mode.call(caller, POST, ORDER_FOR_ORDER, new Order(id, 1))
                            .id())
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void bodyOfExactlyTheLimitIsReadAndOneMoreByteIsNot(Mode mode) {
        String text = "{\"id\":\"" + "7".repeat(40_000) + "\"}";
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "application/json");
                    peer.chunk(text + (request.target().endsWith("1") ? "" : " "));
                    peer.chunk("");
                });
                HttpCaller caller = Clients.of(
                        Clients.policy().responseLimit(text.length()).retries(0).build(), server)) {
            assertThat(mode.call(caller, GET, ORDER_BY_ID, "1").id()).hasSize(40_000);
            assertThatThrownBy(() -> mode.call(caller, GET, ORDER_BY_ID, "2"))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("response limit of " + text.length());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void uploadsOfUnknownLengthAreSentAndAnswersWithoutBodyRead(Mode mode) {
        byte[] picture = new byte[300_000];
        Arrays.fill(picture, (byte) 'p');
        try (FaultServer server = FaultServer.start((peer, request) -> peer.raw("HTTP/1.1 204 ok\r\n\r\n"));
                HttpCaller caller = Clients.of(server)) {
            mode.call(caller, Orders.UPLOAD, Orders.SENT_BYTES, Body.of(() -> new ByteArrayInputStream(picture)));
            mode.call(caller, Orders.UPLOAD, Orders.SENT_BYTES, Body.of(picture).as("image/png"));
            mode.call(caller, Orders.UPLOAD, Orders.SENT_BYTES, Body.of(picture));
            mode.call(caller, Orders.UPLOAD, Orders.SENT_BYTES, Body.of(picture));

            assertThat(server.received())
                    .allSatisfy(request -> assertThat(request.bytes()).isEqualTo(picture));
            assertThat(server.received().get(0).header("Content-Type")).isEqualTo("application/octet-stream");
            // Not 1: the JDK's client hands an answer without body over before it has put the connection back.
            assertThat(server.connections()).isLessThan(server.received().size());
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
