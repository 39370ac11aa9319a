package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkReferencesTest {
    private static final String TYPES = "X: {type: object, properties: {remote: {$ref: 'more.yaml#/Y'}}}\n";
    private static final ReadLimits SMALL = new ReadLimits(2000, 50, 1000, 10, 10);

    @TempDir
    Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpServer other;
    private String origin;

    @BeforeEach
    void start() throws IOException {
        server = serve();
        other = serve();
        origin = origin(server);
        answer(server, "/types.yaml", TYPES);
        answer(server, "/more.yaml", "Y: {type: string, enum: [far]}\n");
        answer(server, "/large.yaml", "# " + "x".repeat(3000) + "\nX: {}\n");
        answer(other, "/types.yaml", TYPES);
        redirect("/moved.yaml", "/types.yaml");
        redirect("/away.yaml", origin(other) + "/types.yaml");
        redirect("/round.yaml", "/round.yaml");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
    }

    private static HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpServer from, String path, String text) {
        from.createContext(path, exchange -> {
            requests.add(path);
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private ReadResult read(String reference, String... allowed) {
        String text =
                Contracts.HEAD + "paths: {}\ncomponents:\n  schemas:\n    A: {type: object, properties: {p: {$ref: '"
                        + reference + "'}}}\n";
        Path file = Contracts.write(folder, "contract.yaml", text);
        return new OpenApiReader().read(file, new ReadOptions(false, List.of(), List.of(allowed), SMALL));
    }

    private static List<String> codes(ReadResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void nothingIsFetchedUnlessTheOriginIsAllowed() {
        assertThat(codes(read(origin + "/types.yaml#/X"))).containsExactly("ref-to-network");
        assertThat(codes(read(origin + "/types.yaml#/X", "https://127.0.0.1", origin(other))))
                .containsExactly("ref-to-network");
        assertThat(requests).isEmpty();
    }

    @Test
    void spellingsOfTheNetworkAreTheNetwork() {
        String host = origin.substring("http:".length());

        assertThat(codes(read("HTTP:" + host + "/types.yaml#/X"))).containsExactly("ref-to-network");
        assertThat(codes(read(host + "/types.yaml#/X"))).containsExactly("ref-to-network");
        assertThat(codes(read("https://user@127.0.0.1:1/x y.yaml#/X"))).containsExactly("ref-to-network");
        assertThat(requests).isEmpty();
    }

    @Test
    void allowedOriginIsFetchedAndItsRelativeReferencesWithIt() {
        ReadResult result = read(origin + "/types.yaml#/X", origin);

        assertThat(result.contract()
                        .map(ModelText::of)
                        .orElse(result.diagnostics().toString()))
                .contains("p: @X", "remote: @Y", "type Y: enum string[\"far\"]");
        assertThat(requests).containsExactly("/types.yaml", "/more.yaml");
    }

    @Test
    void redirectWithinTheAllowedOriginIsFollowed() {
        assertThat(codes(read(origin + "/moved.yaml#/X", origin))).isEmpty();
    }

    @Test
    void redirectToAnotherOriginIsNotFollowed() {
        ReadResult result = read(origin + "/away.yaml#/X", origin);

        assertThat(codes(result)).containsExactly("fetch-failed");
        assertThat(result.diagnostics().get(0).message()).contains(origin(other), "not allowed");
        assertThat(requests).isEmpty();
    }

    @Test
    void redirectsInCirclesEnd() {
        assertThat(codes(read(origin + "/round.yaml#/X", origin))).containsExactly("fetch-failed");
    }

    @Test
    void answerLargerThanAllowedIsGivenUp() {
        assertThat(codes(read(origin + "/large.yaml#/X", origin))).containsExactly("fetch-failed");
    }

    @Test
    void answerThatIsNoSuccessIsTold() {
        ReadResult result = read(origin + "/absent.yaml#/X", origin);

        assertThat(result.diagnostics()).singleElement().asString().contains("fetch-failed", "404");
    }

    @Test
    void serverThatIsNotThereIsTold() {
        server.stop(0);

        assertThat(codes(read(origin + "/types.yaml#/X", origin))).containsExactly("fetch-failed");
    }
}
