package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.ReceivedRequest;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.In;
import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent to prove who is calling, and where it is sent. */
@Timeout(60)
public interface SecurityContract {
    SecurityUse KEY = SecurityUse.of(SecurityScheme.apiKey("key", In.HEADER, "X-Key"));
    SecurityUse QUERY_KEY = SecurityUse.of(SecurityScheme.apiKey("queryKey", In.QUERY, "api key"));
    SecurityUse COOKIE_KEY = SecurityUse.of(SecurityScheme.apiKey("cookieKey", In.COOKIE, "session"));
    SecurityUse BASIC = SecurityUse.of(SecurityScheme.basic("basic"));
    SecurityUse OAUTH = SecurityUse.of(SecurityScheme.bearer("oauth"), "orders:read");
    SecurityUse DIGEST = SecurityUse.of(SecurityScheme.http("token", "Token"));

    private static HttpOperation get(SecurityUse[]... alternatives) {
        HttpOperation.Builder operation = Orders.define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE);
        for (SecurityUse[] all : alternatives) {
            operation.secured(all);
        }
        return operation.build();
    }

    private static SecurityUse[] all(SecurityUse... uses) {
        return uses;
    }

    private static FaultServer orders() {
        return FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER));
    }

    private static ClientSettings.Builder settings() {
        return ClientSettings.builder().policy(Clients.policy().build());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void everySchemeOfAnAlternativeIsSentWhereItBelongs(Mode mode) {
        ClientSettings settings = settings()
                .credentials("key", Credentials.apiKey("k1"))
                .credentials("queryKey", Credentials.apiKey("k 2&"))
                .credentials("cookieKey", Credentials.apiKey("k3"))
                .credentials("basic", Credentials.basic("ann", "pä:ss"))
                .build();
        try (FaultServer server = orders();
                HttpCaller caller = Clients.of(settings, server)) {
            mode.call(caller, get(all(KEY, QUERY_KEY, COOKIE_KEY, BASIC)), ORDER_BY_ID, "7");

            ReceivedRequest request = server.received().get(0);
            assertThat(request.header("X-Key")).isEqualTo("k1");
            assertThat(request.target()).isEqualTo("/orders/7?api%20key=k%202%26");
            assertThat(request.header("Cookie")).isEqualTo("session=k3");
            assertThat(request.header("Authorization")).isEqualTo("Basic YW5uOnDDpDpzcw==");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void firstAlternativeThatHasAllItsCredentialsIsTaken(Mode mode) {
        ClientSettings settings = settings()
                .credentials("key", Credentials.apiKey("k1"))
                .credentials("oauth", Credentials.bearer("t1"))
                .credentials("token", Credentials.bearer("t2"))
                .build();
        try (FaultServer server = orders();
                HttpCaller caller = Clients.of(settings, server)) {
            mode.call(caller, get(all(KEY, BASIC), all(OAUTH), all(KEY)), ORDER_BY_ID, "7");
            mode.call(caller, get(all(DIGEST)), ORDER_BY_ID, "7");
            mode.call(caller, get(all(), all(KEY)), ORDER_BY_ID, "7");
            mode.call(caller, get(), ORDER_BY_ID, "7");

            List<ReceivedRequest> requests = server.received();
            assertThat(requests)
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer t1", "Token t2", "", "");
            assertThat(requests).extracting(request -> request.header("X-Key")).containsExactly("", "", "k1", "");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void missingOrUnfitCredentialsFailBeforeAnythingIsSent(Mode mode) {
        ClientSettings settings =
                settings().credentials("basic", Credentials.apiKey("secret")).build();
        try (FaultServer server = orders();
                HttpCaller caller = Clients.of(settings, server)) {
            assertThatThrownBy(() -> mode.call(caller, get(all(KEY, OAUTH), all(BASIC)), ORDER_BY_ID, "7"))
                    .isInstanceOf(MissingCredentialException.class)
                    .hasMessageContaining("key (API_KEY) with oauth (BEARER), or basic (BASIC)")
                    .hasMessageNotContaining("secret");
            assertThat(server.connections()).isZero();

            mode.call(caller, get(all(KEY), all()), ORDER_BY_ID, "7");
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void refusedTokenIsAskedForAgainOnceAndTheCallSentAgain(Mode mode) {
        AtomicInteger asked = new AtomicInteger();
        ClientSettings settings = settings()
                .credentials("oauth", Credentials.bearer(() -> "t" + asked.incrementAndGet()))
                .build();
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    boolean welcome = request.header("Authorization").equals("Bearer t2");
                    peer.json(welcome ? 200 : 401, CallerContract.ORDER);
                });
                HttpCaller caller = Clients.of(settings, server)) {
            HttpOperation post = Orders.define("createOrder", "POST", "/orders", OperationClass.UNSAFE)
                    .secured(OAUTH)
                    .build();

            mode.call(caller, post, Orders.ORDER_FOR_ORDER, new Orders.Order("7", 1));
            assertThat(server.received()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.received().get(1).text()).isEqualTo("{\"id\":\"7\",\"total\":1}");

            assertThatThrownBy(() -> mode.call(caller, post, Orders.ORDER_FOR_ORDER, new Orders.Order("7", 1)))
                    .isInstanceOf(UndeclaredStatusException.class)
                    .hasMessageContaining("status 401");
            assertThat(server.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void refusalOfTheSameTokenIsTheAnswer(Mode mode) {
        for (Credentials same : List.of(Credentials.bearer("t"), Credentials.bearer(() -> "t"))) {
            ClientSettings settings = settings().credentials("oauth", same).build();
            try (FaultServer server = FaultServer.start((peer, request) -> peer.json(401, "{}"));
                    HttpCaller caller = Clients.of(settings, server)) {
                assertThatThrownBy(() -> mode.call(caller, get(all(OAUTH)), ORDER_BY_ID, "7"))
                        .isInstanceOf(UndeclaredStatusException.class);
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void tokensOfClientCredentialsAreFetchedOnceAndKept(Mode mode) throws InterruptedException {
        AtomicInteger issued = new AtomicInteger();
        try (FaultServer tokens = FaultServer.start((peer, request) -> peer.json(
                        200,
                        "{\"access_token\":\"t" + issued.incrementAndGet()
                                + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
                FaultServer server = FaultServer.start((peer, request) -> {
                    boolean welcome = request.header("Authorization").equals("Bearer t" + issued.get());
                    peer.json(welcome ? 200 : 401, CallerContract.ORDER);
                });
                HttpCaller caller = Clients.of(
                        settings().credentials("oauth", credentials(tokens)).build(), server)) {
            HttpOperation get = get(all(OAUTH));
            List<CompletableFuture<Orders.Order>> calls = new ArrayList<>();
            for (int call = 0; call < 10; call++) {
                calls.add(CompletableFuture.supplyAsync(() -> mode.call(caller, get, ORDER_BY_ID, "7")));
            }
            calls.forEach(CompletableFuture::join);

            assertThat(tokens.received()).hasSize(1);
            ReceivedRequest request = tokens.received().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/token?realm=x");
            assertThat(request.text()).isEqualTo("grant_type=client_credentials&scope=orders%3Aread+more");
            assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            // id%3A1 and a+secret, form-encoded before base64.
            assertThat(request.header("Authorization")).isEqualTo("Basic aWQlM0ExOmErc2VjcmV0");
            assertThat(server.received())
                    .allSatisfy(each -> assertThat(each.header("Authorization")).isEqualTo("Bearer t1"));

            issued.set(5);
            mode.call(caller, get, ORDER_BY_ID, "7");
            assertThat(tokens.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void shortLivedTokenIsFetchedAgain(Mode mode) {
        try (FaultServer tokens = FaultServer.start(
                        (peer, request) -> peer.json(200, "{\"access_token\":\"t\",\"expires_in\":0}"));
                FaultServer server = orders();
                HttpCaller caller = Clients.of(
                        settings().credentials("oauth", credentials(tokens)).build(), server)) {
            mode.call(caller, get(all(OAUTH)), ORDER_BY_ID, "7");
            mode.call(caller, get(all(OAUTH)), ORDER_BY_ID, "7");

            assertThat(tokens.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void tokenServerThatRefusesOrFailsIsNamedAndNothingIsSent(Mode mode) {
        try (FaultServer refusing =
                        FaultServer.start((peer, request) -> peer.json(400, "{\"error\":\"invalid_client\"}"));
                FaultServer failing = FaultServer.start((peer, request) -> peer.json(500, "oops"));
                FaultServer server = orders();
                HttpCaller refused = Clients.of(
                        settings().credentials("oauth", credentials(refusing)).build(), server);
                HttpCaller failed = Clients.of(
                        settings().credentials("oauth", credentials(failing)).build(), server)) {
            assertThatThrownBy(() -> mode.call(refused, get(all(OAUTH)), ORDER_BY_ID, "7"))
                    .isInstanceOf(MissingCredentialException.class)
                    .hasMessageContaining("the token server refuses: status 400, invalid_client");
            assertThat(refusing.received()).hasSize(1);
            assertThatThrownBy(() -> mode.call(failed, get(all(OAUTH)), ORDER_BY_ID, "7"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no token: the token server answered 500");
            assertThat(failing.received()).hasSize(3);
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void credentialsDoNotFollowARedirectToAnotherOrigin(Mode mode) throws IOException {
        try (FaultServer elsewhere = orders();
                FaultServer server = FaultServer.start((peer, request) ->
                        peer.answer(307, "text/plain", new byte[0], "Location: " + elsewhere.uri() + "/orders/7"));
                HttpCaller caller = Clients.of(
                        settings().credentials("key", Credentials.apiKey("k1")).build(), server)) {
            assertThatThrownBy(() -> mode.call(caller, get(all(KEY)), ORDER_BY_ID, "7", CallOptions.none()))
                    .isInstanceOf(UndeclaredStatusException.class)
                    .hasMessageContaining("status 307");
            assertThat(elsewhere.connections()).isZero();
        }
    }

    private static Credentials credentials(FaultServer tokens) {
        return Credentials.clientCredentials(
                URI.create(tokens.uri() + "/token?realm=x"), "id:1", "a secret", "orders:read", "more");
    }
}
