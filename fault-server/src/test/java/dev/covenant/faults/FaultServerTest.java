package dev.covenant.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
final class FaultServerTest {
    private static final String GOOD = "{\"id\":\"7\",\"total\":42}";
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final HttpClient client = HttpClient.newHttpClient();

    private static FaultServerBuilder server() {
        return FaultServer.builder((peer, request) -> peer.json(200, GOOD));
    }

    private String get(FaultServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void wellServerDoesWhatItsScriptSaysAndCounts() throws IOException, InterruptedException {
        try (FaultServer server = server().start()) {
            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);
            assertThat(get(server, "/orders/8")).isEqualTo("200 " + GOOD);

            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.openConnections()).isEqualTo(1);
            assertThat(server.received()).extracting(ReceivedRequest::target).containsExactly("/orders/7", "/orders/8");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "HALF_OPEN",
                "TLS_FAILURE",
                "SLOW_HEAD",
                "SLOW_LORIS",
                "ENDLESS_BODY",
                "HANGS_IN_HEAD",
                "DECLARED_TOO_LARGE",
                "SLOW_START",
                "TEN_TIMES_SLOWER",
                "HEADER_BOMB",
                "MANY_HEADERS",
                "UNKNOWN_PACKING",
                "NOT_PACKED_AS_SAID",
                "CHUNKS_WITHOUT_END"
            })
    void faultSpoilsEveryAnswerUntilTheServerIsWellAgain(Fault fault) throws IOException, InterruptedException {
        try (FaultServer server = server().period(Duration.ofMinutes(1)).start()) {
            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);

            server.fault(fault);
            for (int call = 0; call < 2; call++) {
                assertThat(outcome(server)).isNotEqualTo("200 " + GOOD);
            }
            server.well();

            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);
        }
    }

    private String outcome(FaultServer server) throws InterruptedException {
        try {
            return get(server, "/orders/7");
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    @Test
    void killedServerRefusesConnectionsAndComesBackAtTheSamePort() throws IOException, InterruptedException {
        try (FaultServer server = server().start()) {
            int port = server.port();
            server.fault(Fault.KILLED);

            assertThatThrownBy(() -> get(server, "/orders/7")).isInstanceOf(ConnectException.class);
            assertThat(server.isDeserted()).isTrue();
            server.well();

            assertThat(server.port()).isEqualTo(port);
            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);
        }
    }

    @Test
    void blackHoleLetsNobodyConnect() throws IOException {
        assumeThat(System.getProperty("os.name"))
                .as("only Linux drops connections that do not fit into the waiting line")
                .isEqualTo("Linux");
        try (FaultServer server = server().start();
                Socket socket = new Socket()) {
            server.fault(Fault.BLACK_HOLE);
            var address = new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());

            assertThatThrownBy(() -> socket.connect(address, 200)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void halfOpenConnectionsLeadNowhereWhileNewOnesWork() throws IOException, InterruptedException {
        try (FaultServer server = server().start()) {
            get(server, "/orders/7");
            server.fault(Fault.HALF_OPEN);

            assertThatThrownBy(() -> get(server, "/orders/7")).isInstanceOf(java.net.http.HttpTimeoutException.class);

            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void slowServerGivesTheRightAnswerTenTimesLater() throws IOException, InterruptedException {
        try (FaultServer server = server().latency(Duration.ofMillis(10)).start()) {
            server.fault(Fault.TEN_TIMES_SLOWER);
            long start = System.nanoTime();

            assertThat(get(server, "/orders/7")).isEqualTo("200 " + GOOD);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));
        }
    }

    @Test
    void failingHandshakeIsAnAlert() throws IOException, NoSuchAlgorithmException {
        try (FaultServer server = server().tls(SSLContext.getDefault()).start()) {
            server.fault(Fault.TLS_FAILURE);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write(new byte[] {22, 3, 1, 0, 1, 1, 0});

                assertThat(socket.getInputStream().readAllBytes())
                        .startsWith(21, 3, 3)
                        .endsWith(40);
            }
        }
    }

    @Test
    void serverWithoutTlsCannotFailAtIt() {
        try (FaultServer server = server().start()) {
            assertThatThrownBy(() -> server.fault(Fault.TLS_FAILURE)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void healthIsAnsweredAsConfiguredAndNotCountedAsARequest() throws IOException, InterruptedException {
        try (FaultServer like = server().start();
                FaultServer well = server().health(Health.ALWAYS_WELL).start();
                FaultServer unwell =
                        server().health(Health.ALWAYS_UNWELL).healthPath("/up").start()) {
            for (FaultServer server : List.of(like, well)) {
                assertThat(get(server, "/health")).isEqualTo("200 {}");
                server.fault(Fault.STORM_500);
            }
            assertThat(get(like, "/health")).startsWith("500");
            assertThat(get(well, "/health")).startsWith("200");
            assertThat(get(unwell, "/up")).startsWith("503");
            assertThat(like.healthChecks()).isEqualTo(2);
            assertThat(like.requests()).isZero();
        }
    }

    @Test
    void ledgerTellsEffectsOfTheSameRequestAtDifferentServers() throws IOException, InterruptedException {
        Ledger ledger = Ledger.by(ReceivedRequest::target);
        try (FaultServer one = server().ledger(ledger).start();
                FaultServer two = server().ledger(ledger).start()) {
            get(one, "/a");
            get(one, "/b");
            one.fault(Fault.STORM_503);
            get(one, "/c");
            assertThat(ledger.duplicates()).isZero();
            get(two, "/c");
            get(two, "/b");

            assertThat(ledger.distinct()).isEqualTo(3);
            assertThat(ledger.duplicates()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheNewestRequestsAreKept() throws IOException, InterruptedException {
        try (FaultServer server = server().keeping(2).start()) {
            for (String path : List.of("/a", "/b", "/c")) {
                get(server, path);
            }
            assertThat(server.received()).extracting(ReceivedRequest::target).containsExactly("/b", "/c");
            assertThat(server.requests()).isEqualTo(3);
        }
    }
}
