package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.Problem;
import dev.covenant.http.SecurityUse;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom every kind of server lets in, and what it tells the others. */
public interface AccessContract {
    TestHost host();

    /** Tokens with what their owners may do. */
    private static ServerSettings settings() {
        Map<String, List<String>> tokens = Map.of("reader", List.of("read"), "writer", List.of("read", "write"));
        return ServerSettings.builder()
                .authenticator(
                        "token",
                        (token, scopes) -> Optional.ofNullable(tokens.get(token))
                                .filter(may -> may.containsAll(scopes))
                                .map(may -> token))
                .authenticator("key", (key, scopes) -> Optional.of("by-key").filter(any -> key.equals("k")))
                .build();
    }

    private static HttpOperation.Builder asks() {
        return HttpOperation.define("Shop", "write").route("GET", "/v1", "/write");
    }

    private RawAnswer ask(HttpOperation.Builder operation, String headers) throws IOException {
        Shop shop = new Shop()
                .get(
                        operation,
                        options -> JsonValue.of(ServerCall.of(options).caller().orElse("nobody")));
        try (TestHost.Running server = host().start(shop.routes(), settings());
                Wire wire = new Wire(server.port())) {
            wire.send("GET /v1/write HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
            return wire.answer();
        }
    }

    @Test
    default void whoHasTheScopesIsLetIn() throws IOException {
        RawAnswer answer = ask(asks().secured(SecurityUse.of(Shop.TOKEN, "write")), "Authorization: Bearer writer\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("\"writer\"");
    }

    @Test
    default void whoIsKnownAndLacksAScopeIsForbidden() throws IOException {
        RawAnswer answer =
                ask(asks().secured(SecurityUse.of(Shop.TOKEN, "read", "write")), "Authorization: Bearer reader\r\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("www-authenticate"))
                .isEqualTo("Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"read write\"");
        assertThat(JsonCodecs.fromBytes(Problem.codec(), answer.body()).detail().orElse(""))
                .contains("write");
    }

    @Test
    default void whoIsUnknownIsUnauthorizedWhateverTheScopes() throws IOException {
        HttpOperation.Builder operation = asks().secured(SecurityUse.of(Shop.TOKEN, "write"));

        assertThat(ask(operation, "Authorization: Bearer stranger\r\n").status())
                .isEqualTo(401);
        assertThat(ask(operation, "").status()).isEqualTo(401);
    }

    @Test
    default void knownCallerWithoutTheOtherCredentialOfTheAlternativeIsUnauthorized() throws IOException {
        HttpOperation.Builder operation = asks().secured(SecurityUse.of(Shop.TOKEN, "write"), SecurityUse.of(Shop.KEY));

        assertThat(ask(operation, "Authorization: Bearer reader\r\n").status()).isEqualTo(401);
        assertThat(ask(operation, "Authorization: Bearer reader\r\nX-Key: k\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void anotherAlternativeIsEnoughForWhoLacksAScope() throws IOException {
        HttpOperation.Builder either =
                asks().secured(SecurityUse.of(Shop.TOKEN, "write")).secured(SecurityUse.of(Shop.KEY));
        HttpOperation.Builder anybody =
                asks().secured(SecurityUse.of(Shop.TOKEN, "write")).secured();

        assertThat(ask(either, "Authorization: Bearer reader\r\nX-Key: k\r\n").text())
                .isEqualTo("\"by-key\"");
        assertThat(ask(anybody, "Authorization: Bearer reader\r\n").text()).isEqualTo("\"nobody\"");
    }

    @Test
    default void scopeThatIsNoTokenDoesNotBreakTheHeader() throws IOException {
        RawAnswer answer = ask(
                asks().secured(SecurityUse.of(Shop.TOKEN, "a\"b\r\nX: y", "write")),
                "Authorization: Bearer reader\r\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("www-authenticate")).endsWith("scope=\"write\"");
        assertThat(answer.header("x")).isEmpty();
    }
}
