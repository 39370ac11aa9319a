package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.json.JsonValue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every kind of server makes of {@code HEAD} and {@code OPTIONS} (RFC 9110, 9.3.2 and 9.3.7). */
public interface MethodsContract {
    TestHost host();

    private static Shop shop() {
        return new Shop()
                .get("some", "/some", options -> JsonValue.of("some"))
                .createOrder(order -> order)
                .secret(options -> JsonValue.of("secret"));
    }

    private static ServerSettings settings() {
        return ServerSettings.builder()
                .authenticator(
                        "key", (key, scopes) -> java.util.Optional.of("by-key").filter(any -> key.equals("k")))
                .build();
    }

    /** The answer to a request; the connection must then be good for the next one, so no body may be left on it. */
    private RawAnswer ask(Shop shop, String method, String path) throws IOException {
        try (TestHost.Running server = host().start(shop.routes(), settings());
                Wire wire = new Wire(server.port())) {
            wire.send(method + " " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            RawAnswer answer = method.equals("HEAD") ? wire.headAnswer() : wire.answer();
            if (!answer.header("connection").equalsIgnoreCase("close")) {
                wire.send("GET /v1/some HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(wire.answer().text()).isEqualTo("\"some\"");
            }
            return answer;
        }
    }

    @Test
    default void headIsAnsweredByTheHandlerOfGet() throws IOException {
        Shop shop = shop();
        RawAnswer answer = ask(shop, "HEAD", "/v1/some");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-length")).isEqualTo("" + "\"some\"".length());
        assertThat(shop.called("some")).isEqualTo(2);
    }

    @Test
    default void headOfWhatIsNotThereHasNoBodyEither() throws IOException {
        assertThat(ask(shop(), "HEAD", "/v1/none").status()).isEqualTo(404);
    }

    @Test
    default void headAsksForCredentialsAsGetDoes() throws IOException {
        Shop shop = shop();

        assertThat(ask(shop, "HEAD", "/v1/secret").status()).isEqualTo(401);
        assertThat(shop.called("secret")).isZero();
    }

    @Test
    default void headWhereThereIsNoGetIsNotAllowed() throws IOException {
        RawAnswer answer = ask(shop(), "HEAD", "/v1/orders");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    default void headOfTheContractGoesBeforeThatOfGet() throws IOException {
        Shop shop =
                shop().get(HttpOperation.define("Shop", "own").route("HEAD", "/v1", "/some"), any -> JsonValue.of(1));

        assertThat(ask(shop, "HEAD", "/v1/some").status()).isEqualTo(200);
        assertThat(shop.called("own")).isEqualTo(1);
    }

    @Test
    default void optionsTellsTheMethodsOfAPathWithoutCallingAnybody() throws IOException {
        Shop shop = shop();
        RawAnswer answer = ask(shop, "OPTIONS", "/v1/orders");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).isEqualTo("OPTIONS, POST");
        assertThat(shop.called("createOrder")).isZero();
    }

    @Test
    default void optionsOfAnUnknownPathIsNotFound() throws IOException {
        assertThat(ask(shop(), "OPTIONS", "/v1/none").status()).isEqualTo(404);
    }

    @Test
    default void optionsOfTheContractIsForItsHandler() throws IOException {
        Shop shop = shop().get(
                        HttpOperation.define("Shop", "own").route("OPTIONS", "/v1", "/some"), any -> JsonValue.of(1));

        assertThat(ask(shop, "OPTIONS", "/v1/some").text()).isEqualTo("1");
    }
}
