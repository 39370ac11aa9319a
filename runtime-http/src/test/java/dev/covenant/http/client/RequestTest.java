package dev.covenant.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.ReceivedRequest;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.In;
import dev.covenant.http.Parameter;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestTest {
    private static final Parameter<String> ID = Parameter.path("id", JsonCodecs.STRING, Shape.TEXT);
    private static final Parameter<String> FILTER = Parameter.query("filter", JsonCodecs.STRING, Shape.TEXT);
    private static final Parameter<Long> TRACE = Parameter.header("X-Trace", JsonCodecs.LONG, Shape.NUMBER);
    private static final Parameter<String> SESSION = Parameter.cookie("session", JsonCodecs.STRING, Shape.TEXT);

    private record Values(@Nullable String id, @Nullable String filter) {}

    private static final ClientBinding<Values, String> BINDING = Orders.binding(
            (values, out) -> {
                out.param(ID, values.id());
                out.param(FILTER, values.filter());
                out.param(TRACE, 7L);
                out.param(SESSION, "s1");
            },
            in -> {
                in.empty();
                return "ok";
            });

    @ParameterizedTest
    @CsvSource({
        "'', /v1, /orders/{id}, /v1/orders/7%2F8",
        "'', /v1/, /orders/{id}, /v1/orders/7%2F8",
        "/, /v1, /orders/{id}, /v1/orders/7%2F8",
        "/api/v2, /v1, /orders/{id}, /api/v2/orders/7%2F8",
        "/api/v2/, /v1, /orders/{id}, /api/v2/orders/7%2F8",
        "'', '', /orders/{id}, /orders/7%2F8",
        "'', /v1, /, /v1/",
        "'', '', '', /",
        "/hooks/mine, '', '', /hooks/mine",
        "/hooks/, '', '', /hooks/",
        "'', '', /{id}?acl#Get, /7%2F8?acl",
        "'', '', /#Get, /"
    })
    void pathIsThatOfTheInstanceOrElseTheContracts(String instance, String base, String path, String sent) {
        HttpOperation operation = HttpOperation.define("Orders", "getOrder")
                .route("GET", base, path)
                .kind(OperationClass.SAFE)
                .build();

        assertThat(send(operation, instance, new Values("7/8", null), CallOptions.none())
                        .target())
                .isEqualTo(sent);
    }

    @Test
    void versionIsSetWhereTheContractSaysIt() {
        HttpOperation.Builder operation = Orders.define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE);

        ReceivedRequest inQuery = send(
                operation.version(In.QUERY, "api-version", "2024 06").build(),
                "",
                new Values("7", "a&b"),
                CallOptions.none());
        ReceivedRequest inHeader = send(
                operation.version(In.HEADER, "X-Version", "2").build(), "", new Values("7", null), CallOptions.none());

        assertThat(inQuery.target()).isEqualTo("/orders/7?api-version=2024%2006&filter=a%26b");
        assertThat(inHeader.header("X-Version")).isEqualTo("2");
    }

    @Test
    void headersAndCookiesComeFromContractSettingsAndCaller() {
        HttpOperation operation = Orders.define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE)
                .build();

        ReceivedRequest request = send(
                operation,
                "",
                new Values("7", null),
                CallOptions.none().header("x-team", "red").header("X-Own", "1"));

        assertThat(request.header("X-Trace")).isEqualTo("7");
        assertThat(request.header("Cookie")).isEqualTo("session=s1");
        assertThat(request.header("X-Team")).isEqualTo("red");
        assertThat(request.header("X-Own")).isEqualTo("1");
        assertThat(request.header("User-Agent")).isEqualTo("test/1");
        assertThat(request.headers()).doesNotContainKey("accept");
    }

    @Test
    void headersOfTheTransportAreNotForCallers() {
        HttpOperation operation = Orders.define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE)
                .build();

        for (String name : List.of("Host", "content-length", "Transfer-Encoding", "Connection")) {
            CallOptions options = CallOptions.none().header(name, "x");
            assertThatThrownBy(() -> send(operation, "", new Values("7", null), options))
                    .hasMessage("the header " + name + " is not for callers to set");
        }
    }

    @Test
    void pathParameterWithoutAValueIsTheCallersFault() {
        HttpOperation operation = Orders.define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE)
                .build();

        assertThatThrownBy(() -> send(operation, "", new Values(null, null), CallOptions.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("getOrder: the path parameter 'id' has no value");
    }

    @Test
    void keyThatTheRequestHasItselfIsKept() {
        HttpOperation operation = Orders.define("pay", "POST", "/pay/{id}", OperationClass.KEYED)
                .idempotencyKey("x-trace")
                .build();

        assertThat(send(operation, "", new Values("7", null), CallOptions.none())
                        .header("X-Trace"))
                .isEqualTo("7");
        assertThat(send(operation, "", new Values("7", null), CallOptions.none().idempotencyKey("mine"))
                        .header("X-Trace"))
                .isEqualTo("mine");
    }

    @Test
    void contractsTimesHoldUnlessTheCallerSaysOtherwise() {
        ClientSettings settings =
                ClientSettings.builder().policy(Policy.standard()).build();
        HttpOperation operation = Orders.define("report", "GET", "/report", OperationClass.SAFE)
                .timeout("PT30S")
                .build();

        OperationPlan plan = OperationPlan.of(operation, BINDING, settings);

        assertThat(plan.call().attemptNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(30));
        assertThat(plan.call().deadlineNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(30));
        assertThat(plan.call().with(CallOptions.timeout(Duration.ofSeconds(1))).deadlineNanos())
                .isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void eventStreamsMayBeSilentForLonger() {
        ClientSettings settings = ClientSettings.defaults();
        OperationPlan events = OperationPlan.of(Orders.EVENTS, Orders.ORDER_EVENTS, settings);
        OperationPlan picture = OperationPlan.of(Orders.PICTURE, Orders.BYTES, settings);
        CallOptions own = CallOptions.none().withAttemptTimeout(Duration.ofSeconds(7));

        assertThat(events.idleNanos(CallOptions.none())).isEqualTo(TimeUnit.SECONDS.toNanos(60));
        assertThat(events.idleNanos(own)).isEqualTo(TimeUnit.SECONDS.toNanos(7));
        assertThat(picture.idleNanos(CallOptions.none())).isEqualTo(TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void instanceThatIsNotHttpIsRefusedWhenTheClientIsMade() {
        assertThatThrownBy(() -> HttpCaller.create(Target.at("ftp://a:21")))
                .hasMessage("not an http or https address: ftp://a:21");
    }

    private static ReceivedRequest send(
            HttpOperation operation, String instancePath, Values values, CallOptions options) {
        ClientSettings settings = ClientSettings.builder()
                .userAgent("test/1")
                .header("X-Team", "blue")
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, "{}"));
                HttpCaller caller = HttpCaller.create(Target.at(server.uri() + instancePath), settings)) {
            caller.call(operation, BINDING, values, options);
            return server.received().get(0);
        }
    }
}
