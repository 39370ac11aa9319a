package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonValue;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No hostile request is answered with success, and nothing is served out of the body of another. */
public interface HostileContract {
    TestHost host();

    /** Names of requests that this kind of server takes although a strict one would not; documented with it. */
    default Set<String> tolerated() {
        return Set.of();
    }

    /** After how many bytes of the chunked request below this kind of server takes its end for that of the body; documented with it. */
    default Set<Integer> toleratedCuts() {
        return Set.of();
    }

    private static Shop shop() {
        return new Shop()
                .createOrder(order -> order)
                .get("open", "/open", options -> JsonValue.of(true))
                .get("item", "/items/{name}", options -> JsonValue.of(true))
                .get("smuggled", "/smuggled", options -> JsonValue.of(true));
    }

    /** What came back. */
    private static List<Integer> statuses(int port, String bytes) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            try {
                wire.send(bytes).end();
                while (!wire.isClosed()) {
                    statuses.add(wire.answer().status());
                }
            } catch (SocketException | EOFException e) {
                // Cut off: as good an answer as any.
                return statuses;
            }
        }
        return statuses;
    }

    @TestFactory
    default List<DynamicTest> isRefused() {
        return HostileRequest.all().stream()
                .filter(request -> !tolerated().contains(request.toString()))
                .map(request -> DynamicTest.dynamicTest(request.toString(), () -> refused(request)))
                .toList();
    }

    private void refused(HostileRequest request) throws IOException {
        Shop shop = shop();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            List<Integer> statuses = statuses(server.port(), request.bytes());

            assertThat(statuses).allMatch(status -> status >= 400 && status != 500, "refused");
            assertThat(shop.called("smuggled")).as("smuggled").isZero();
            assertThat(shop.called("createOrder")).as("created").isZero();
        }
    }

    @Test
    default void afterAFaultInTheFramingNothingMoreIsServed() throws IOException {
        Shop shop = shop();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            for (HostileRequest request : HostileRequest.all()) {
                boolean refused = !tolerated().contains(request.toString());
                if (refused && request.bytes().endsWith(HostileRequest.SMUGGLED)) {
                    assertThat(statuses(server.port(), request.bytes()))
                            .as(request.toString())
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
            assertThat(shop.called("smuggled")).isZero();
        }
    }

    @Test
    default void requestThatIsCutAnywhereIsNeverHandled() throws IOException {
        Shop shop = shop();
        String head = "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        String body = "{\"item\":\"tea\",\"amount\":2}";
        List<String> whole = List.of(
                head + "Content-Length: 25\r\n\r\n" + body,
                head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ite\r\n14\r\nm\":\"tea\",\"amount\":2}\r\n0\r\n\r\n");
        Map<Integer, List<Integer>> taken = new TreeMap<>();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            for (String request : whole) {
                assertThat(statuses(server.port(), request)).containsExactly(201);
                // What is missing behind the last chunk is the end of the trailers, not of the body (RFC 9112, section
                // 8).
                for (int cut = 0; cut < request.replace("0\r\n\r\n", "").length(); cut++) {
                    List<Integer> statuses = statuses(server.port(), request.substring(0, cut));
                    if (statuses.stream().anyMatch(status -> status < 400 || status == 500)) {
                        taken.put(cut, statuses);
                    }
                }
            }
        }
        assertThat(taken.keySet()).isEqualTo(toleratedCuts());
        assertThat(shop.called("createOrder")).isEqualTo(2 + toleratedCuts().size());
    }
}
