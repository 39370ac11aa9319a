package dev.covenant.cli.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.covenant.gate.baseline.UnreachableException;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases in a Maven repository on this machine: what it answers, and that it does not. */
class MavenReleasesTest {
    private static final String METADATA = """
        <metadata><groupId>com.acme</groupId><artifactId>orders</artifactId>
        <versioning><versions><version>1.0.0</version><version>1.1.0</version></versions></versioning></metadata>
        """;

    @TempDir
    Path local;

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private volatile int missing = 404;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String content = files.get(exchange.getRequestURI().getPath());
            byte[] bytes = String.valueOf(content).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(content == null ? missing : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RemoteReleases releases(boolean offline) {
        String url = "http://localhost:" + server.getAddress().getPort();
        RemoteRepository repository = new RemoteRepository.Builder("test", "default", url).build();
        return new RemoteReleases(ContextOverrides.create()
                .withUserSettings(false)
                .withLocalRepositoryOverride(local)
                .repositories(List.of(repository))
                .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.REPLACE)
                .offline(offline)
                .build());
    }

    @Test
    void aReleaseIsFetchedAndOneOfAMomentAgoIsSeen() throws UnreachableException {
        files.put("/com/acme/orders/maven-metadata.xml", METADATA);
        files.put("/com/acme/orders/1.1.0/orders-1.1.0-contract.zip", "zip");
        assertThat(releases(false).versions("com.acme", "orders")).containsExactly("1.0.0", "1.1.0");
        assertThat(releases(false).contract("com.acme", "orders", "1.1.0"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("zip"));
        files.put(
                "/com/acme/orders/maven-metadata.xml",
                METADATA.replace("</versions>", "<version>1.2.0</version></versions>"));
        assertThat(releases(false).versions("com.acme", "orders")).contains("1.2.0");
    }

    @Test
    void thatThereIsNoneIsAnAnswer() throws UnreachableException {
        assertThat(releases(false).versions("com.acme", "orders")).isEmpty();
        assertThat(releases(false).contract("com.acme", "orders", "1.1.0")).isEmpty();
    }

    @Test
    void aRepositoryThatFailsIsNoAnswer() {
        missing = 500;
        assertThatThrownBy(() -> releases(false).versions("com.acme", "orders"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("com.acme:orders");
        assertThatThrownBy(() -> releases(false).contract("com.acme", "orders", "1.1.0"))
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aRepositoryThatIsNotThereIsNoAnswer() {
        RemoteReleases releases = releases(false);
        server.stop(0);
        assertThatThrownBy(() -> releases.versions("com.acme", "orders")).isInstanceOf(UnreachableException.class);
        assertThatThrownBy(() -> releases.contract("com.acme", "orders", "1.1.0"))
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void offlineOnlyWhatWasFetchedBeforeIsThere() throws UnreachableException {
        assertThatThrownBy(() -> releases(true).versions("com.acme", "orders"))
                .isInstanceOfSatisfying(
                        UnreachableException.class, e -> assertThat(e.hint()).contains("--offline"));
        files.put("/com/acme/orders/maven-metadata.xml", METADATA);
        files.put("/com/acme/orders/1.1.0/orders-1.1.0-contract.zip", "zip");
        releases(false).versions("com.acme", "orders");
        releases(false).contract("com.acme", "orders", "1.1.0");
        assertThat(releases(true).versions("com.acme", "orders")).contains("1.1.0");
        assertThat(releases(true).contract("com.acme", "orders", "1.1.0")).isPresent();
    }
}
