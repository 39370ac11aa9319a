package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.In;
import dev.covenant.http.LogCapture;
import dev.covenant.http.Problem;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of server does with requests that are well-formed HTTP. */
public interface AnswersContract {
    TestHost host();

    private RawAnswer ask(Shop shop, String request) throws IOException {
        return ask(shop, ServerSettings.standard(), request);
    }

    private RawAnswer ask(Shop shop, ServerSettings settings, String request) throws IOException {
        try (TestHost.Running server = host().start(shop.routes(), settings);
                Wire wire = new Wire(server.port())) {
            boolean toHead = request.startsWith("HEAD");
            wire.send(request.replace("\n", "\r\n"));
            return toHead ? wire.headAnswer() : wire.answer();
        }
    }

    private static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\nHost: x\nContent-Type: " + type + "\nContent-Length: " + body.length()
                + "\n\n" + body;
    }

    private static Problem problem(RawAnswer answer) {
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        return JsonCodecs.fromBytes(Problem.codec(), answer.body());
    }

    private static Shop order() {
        return new Shop().getOrder(request -> Shop.json(Map.of("id", request.id(), "count", "" + request.count())));
    }

    private static Shop creating() {
        return new Shop().createOrder(order -> order);
    }

    @Test
    default void parametersReachTheHandlerAndItsResultTheCaller() throws IOException {
        RawAnswer answer = ask(order(), "GET /v1/orders/a-1?count=7 HTTP/1.1\nHost: x\nX-Trace: 3\n\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("content-length")).isEqualTo("" + answer.body().length);
        assertThat(answer.header("x-rate-limit")).isEqualTo("5");
        assertThat(JsonValue.parse(answer.body())).isEqualTo(Shop.json(Map.of("id", "a-1", "count", "7")));
    }

    @Test
    default void bodyReachesTheHandlerAndItsResultTheCaller() throws IOException {
        RawAnswer answer = ask(creating(), post("/v1/orders", "application/json", "{\"item\":\"tea\",\"amount\":2}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo("{\"item\":\"tea\",\"amount\":2}");
    }

    @Test
    default void allFaultsOfTheParametersAreToldAtOnce() throws IOException {
        Shop shop = order();
        RawAnswer answer = ask(shop, "GET /v1/orders/UPPER%21%21%21%21%21%21?count=0 HTTP/1.1\nHost: x\n\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).faults())
                .extracting(Problem.Fault::in, Problem.Fault::pointer)
                .contains(
                        org.assertj.core.api.Assertions.tuple("path", "/id"),
                        org.assertj.core.api.Assertions.tuple("query", "/count"),
                        org.assertj.core.api.Assertions.tuple("header", "/X-Trace"));
        assertThat(shop.called("getOrder")).isZero();
    }

    @Test
    default void allFaultsOfBodyAndParametersAreToldAtOnce() throws IOException {
        Shop shop = creating();
        RawAnswer answer = ask(
                shop, post("/v1/orders?count=999", "application/json", "{\"item\":\"t\",\"amount\":0,\"extra\":1}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).faults())
                .extracting(fault -> fault.in() + fault.pointer())
                .containsExactlyInAnyOrder("query/count", "body/item", "body/amount", "body/extra");
        assertThat(shop.called("createOrder")).isZero();
    }

    @Test
    default void bodyThatIsNotJsonIsAProblemWithItsPlace() throws IOException {
        RawAnswer answer = ask(creating(), post("/v1/orders", "application/json", "{\"item\":\"tea\",}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.in()).isEqualTo("body");
            assertThat(fault.message()).isNotEmpty();
        });
    }

    @Test
    default void missingBodyIsAProblem() throws IOException {
        RawAnswer answer = ask(creating(), post("/v1/orders", "application/json", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problem(answer).faults()).containsExactly(new Problem.Fault("body", "", "is required"));
    }

    @Test
    default void unknownPathIsNotFound() throws IOException {
        RawAnswer answer = ask(order(), "GET /v1/nowhere HTTP/1.1\nHost: x\n\n");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(problem(answer).title()).isEqualTo("Not found");
    }

    @Test
    default void unknownMethodIsNotAllowedAndTheKnownOnesAreTold() throws IOException {
        RawAnswer answer = ask(order(), "DELETE /v1/orders/1 HTTP/1.1\nHost: x\n\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        problem(answer);
    }

    @Test
    default void foreignMediaTypeIsUnsupportedAndTheReadOnesAreTold() throws IOException {
        RawAnswer answer = ask(creating(), post("/v1/orders", "application/xml", "<order/>"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("accept")).isEqualTo("application/json");
        problem(answer);
    }

    @Test
    default void bodyBeyondTheLimitIsTooLarge() throws IOException {
        ServerSettings small = ServerSettings.builder().bodyLimit(64).build();
        String body = "{\"item\":\"tea\",\"amount\":2,\"note\":\"" + "x".repeat(500_000) + "\"}";
        RawAnswer answer = ask(creating(), small, post("/v1/orders", "application/json", body));

        assertThat(answer.status()).isEqualTo(413);
        problem(answer);
    }

    @Test
    default void bodyBeyondTheLimitIsTooLargeWhenItsLengthIsNotSaid() throws IOException {
        ServerSettings small = ServerSettings.builder().bodyLimit(64).build();
        String chunk = "{\"item\":\"tea\",\"amount\":2,\"note\":\"" + "x".repeat(100) + "\"}";
        RawAnswer answer = ask(
                creating(),
                small,
                "POST /v1/orders HTTP/1.1\nHost: x\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
                        + Integer.toHexString(chunk.length()) + "\n" + chunk + "\n0\n\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    default void chunkedBodyIsRead() throws IOException {
        RawAnswer answer = ask(
                creating(),
                "POST /v1/orders HTTP/1.1\nHost: x\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
                        + "5\n{\"ite\n15;ext=1\nm\":\"tea\",\"amount\":2}\n0\n\n".replace("15;", "14;"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo("{\"item\":\"tea\",\"amount\":2}");
    }

    @Test
    default void theCallersFavouriteMediaTypeIsAnswered() throws IOException {
        RawAnswer answer = ask(
                order(),
                "GET /v1/orders/1 HTTP/1.1\nHost: x\nX-Trace: 1\nAccept: application/json;q=0.5, application/*\n\n");

        assertThat(answer.header("content-type")).isEqualTo("application/vnd.shop+json");
    }

    @Test
    default void mediaTypeThatIsNotMadeIsNotAcceptable() throws IOException {
        Shop shop = order();
        RawAnswer answer = ask(shop, "GET /v1/orders/1 HTTP/1.1\nHost: x\nX-Trace: 1\nAccept: text/html\n\n");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(problem(answer).detail().orElse("")).contains("application/json");
        assertThat(shop.called("getOrder")).isZero();
    }

    @Test
    default void declaredErrorIsAnsweredWithItsBody() throws IOException {
        Shop shop = new Shop().getOrder(request -> {
            throw new Shop.NotFound();
        });
        RawAnswer answer = ask(shop, "GET /v1/orders/1 HTTP/1.1\nHost: x\nX-Trace: 1\n\n");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("{\"why\":\"no such order\"}");
    }

    @Test
    default void exceptionOfAHandlerTellsNothingOfTheInside() throws IOException {
        Shop shop = new Shop().getOrder(request -> {
            throw new IllegalStateException("jdbc:secret");
        });
        try (LogCapture log = LogCapture.of(Answering.class)) {
            RawAnswer answer = ask(shop, "GET /v1/orders/1 HTTP/1.1\nHost: x\nX-Trace: 1\n\n");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(problem(answer).title()).isEqualTo("Internal error");
            assertThat(answer.toString()).doesNotContain("secret", "Exception", "dev.covenant");
            assertThat(log.messages()).containsExactly("no answer to GET '/v1/orders/1'");
            assertThat(log.causes()).singleElement().asString().contains("jdbc:secret");
        }
    }

    @Test
    default void errorThatTheOperationDoesNotDeclareIsAnInternalOne() throws IOException {
        Shop shop = new Shop().get("foreign", "/foreign", options -> {
            throw new Shop.Foreign();
        });
        try (LogCapture log = LogCapture.of(Answering.class)) {
            assertThat(ask(shop, "GET /v1/foreign HTTP/1.1\nHost: x\n\n").status())
                    .isEqualTo(500);
            assertThat(log.causes()).singleElement().isInstanceOf(Shop.Foreign.class);
        }
    }

    @Test
    default void headIsGetWithoutTheBody() throws IOException {
        RawAnswer answer = ask(order(), "HEAD /v1/orders/1 HTTP/1.1\nHost: x\nX-Trace: 1\nConnection: close\n\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-length")).isEqualTo("" + "{\"id\":\"1\",\"count\":\"null\"}".length());
        assertThat(answer.header("content-type")).isEqualTo("application/json");
    }

    @Test
    default void optionsTellsTheMethods() throws IOException {
        RawAnswer answer = ask(order(), "OPTIONS /v1/orders/1 HTTP/1.1\nHost: x\n\n");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    default void healthIsToldToThoseWhoAsk() throws IOException {
        RawAnswer up = ask(order(), "GET /health HTTP/1.1\nHost: x\n\n");
        RawAnswer down = ask(
                order(),
                ServerSettings.builder().healthy(() -> false).healthPath("/up").build(),
                "GET /up HTTP/1.1\nHost: x\n\n");

        assertThat(up.status()).isEqualTo(200);
        assertThat(up.text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.text()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    @Test
    default void theCallersDeadlineIsTheHandlers() throws IOException {
        Shop shop = new Shop()
                .get(
                        "deadline",
                        "/deadline",
                        options -> JsonValue.of(
                                options.timeout().map(left -> left.toMillis()).orElse(-1L)));
        RawAnswer some = ask(shop, "GET /v1/deadline HTTP/1.1\nHost: x\nRequest-Timeout-Ms: 60000\n\n");
        RawAnswer none = ask(shop, "GET /v1/deadline HTTP/1.1\nHost: x\nRequest-Timeout-Ms: -5\n\n");

        assertThat(Long.parseLong(some.text())).isBetween(40_000L, 60_000L);
        assertThat(none.text()).isEqualTo("-1");
    }

    @Test
    default void whoseTimeIsOverIsNotHandled() throws IOException {
        Shop shop = new Shop().get("deadline", "/deadline", options -> JsonValue.of(true));
        RawAnswer answer = ask(shop, "GET /v1/deadline HTTP/1.1\nHost: x\nRequest-Timeout-Ms: 0\n\n");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(shop.called("deadline")).isZero();
    }

    @Test
    default void versionInAHeaderChoosesTheRoute() throws IOException {
        Shop shop = new Shop().versioned(In.HEADER, "1", "/orders").versioned(In.HEADER, "2", "/orders");

        assertThat(ask(shop, "GET /v1/orders HTTP/1.1\nHost: x\napi-version: 2\n\n")
                        .text())
                .contains("\"2\"");
        assertThat(ask(shop, "GET /v1/orders HTTP/1.1\nHost: x\n\n").text()).contains("\"1\"");
        assertThat(ask(shop, "GET /v1/orders HTTP/1.1\nHost: x\napi-version: 3\n\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    default void versionInTheQueryChoosesTheRoute() throws IOException {
        Shop shop = new Shop().versioned(In.QUERY, "2024-01", "/orders").versioned(In.QUERY, "2025 beta", "/orders");

        assertThat(ask(shop, "GET /v1/orders?api-version=2025%20beta HTTP/1.1\nHost: x\n\n")
                        .text())
                .contains("beta");
        assertThat(ask(shop, "GET /v1/orders?api-version=2024-01 HTTP/1.1\nHost: x\n\n")
                        .text())
                .contains("2024");
        assertThat(ask(shop, "GET /v1/orders?api-version=1 HTTP/1.1\nHost: x\n\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    default void eitherAlternativeOfCredentialsIsEnoughAndAllOfItIsAsked() throws IOException {
        Shop shop = new Shop()
                .secret(options -> JsonValue.of(ServerCall.of(options).caller().orElse("nobody")));
        ServerSettings settings = ServerSettings.builder()
                .authenticator(
                        "key", (key, scopes) -> java.util.Optional.of("by-key").filter(any -> key.equals("k")))
                .authenticator(
                        "queryKey", (key, scopes) -> java.util.Optional.of("q").filter(any -> key.equals("q k")))
                .authenticator(
                        "token",
                        (token, scopes) ->
                                java.util.Optional.of("by-token" + scopes).filter(any -> token.equals("t")))
                .build();
        String get = "GET /v1/secret HTTP/1.1\nHost: x\n";

        assertThat(ask(shop, settings, get + "X-Key: k\n\n").text()).isEqualTo("\"by-key\"");
        assertThat(ask(shop, settings, get.replace("secret", "secret?key=q+k") + "Authorization: bearer t\n\n")
                        .text())
                .isEqualTo("\"by-token[orders:read]\"");
        RawAnswer half = ask(shop, settings, get + "Authorization: Bearer t\n\n");
        assertThat(half.status()).isEqualTo(401);
        assertThat(half.header("www-authenticate")).contains("Bearer");
        problem(half);
        assertThat(ask(shop, settings, get + "X-Key: wrong\n\n").status()).isEqualTo(401);
        assertThat(shop.called("secret")).isEqualTo(2);
    }

    @Test
    default void connectionIsKeptAndCarriesTheNextRequest() throws IOException {
        Shop shop = creating();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            String good = post("/v1/orders", "application/json", "{\"item\":\"tea\",\"amount\":2}");
            String bad = post("/v1/orders", "application/xml", "<unread/>");
            for (String request : new String[] {good, bad, good}) {
                wire.send(request.replace("\n", "\r\n"));
                assertThat(wire.answer().status()).isEqualTo(request.equals(good) ? 201 : 415);
            }
            wire.send((good + bad + good).replace("\n", "\r\n"));
            assertThat(wire.answer().status()).isEqualTo(201);
            assertThat(wire.answer().status()).isEqualTo(415);
            assertThat(wire.answer().status()).isEqualTo(201);
        }
    }

    @Test
    default void whoWaitsForContinueIsToldToSend() throws IOException {
        Shop shop = creating();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            String body = "{\"item\":\"tea\",\"amount\":2}";
            wire.send(
                    "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n");
            assertThat(wire.head().status()).isEqualTo(100);
            wire.send(body);
            assertThat(wire.answer().status()).isEqualTo(201);
        }
    }
}
