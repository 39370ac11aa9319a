package dev.covenant.http.server;

import static dev.covenant.http.server.Latches.await;
import static dev.covenant.http.server.Wire.ask;
import static dev.covenant.http.server.Wire.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More connections than a server of ours keeps. */
@Timeout(120)
class CrowdTest {
    private static final int MOST = 4;

    private final CountDownLatch inside = new CountDownLatch(MOST);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final Shop shop = new Shop()
            .get("open", "/open", options -> JsonValue.of(true))
            .get("slow", "/slow", options -> {
                inside.countDown();
                await(leave);
                return JsonValue.of(true);
            });
    private final ServerSettings few =
            ServerSettings.builder().connections(MOST).build();

    @Test
    void healthIsToldAndTheRestShedWhereAllConnectionsAreInUse() throws IOException {
        List<Wire> busy = new ArrayList<>();
        try (TestHost.Running server = new SocketTestHost().start(shop.routes(), few)) {
            for (int at = 0; at < MOST; at++) {
                busy.add(new Wire(server.port()).send(get("/v1/slow")));
            }
            await(inside);
            RawAnswer shed = ask(server.port(), "/v1/open");

            assertThat(shed.status()).isEqualTo(503);
            assertThat(shed.header("retry-after")).isEqualTo("1");
            assertThat(shed.header("connection")).isEqualTo("close");
            assertThat(ask(server.port(), "/health").status()).isEqualTo(200);
            assertThat(shop.called("open")).isZero();
            leave.countDown();
            for (Wire wire : busy) {
                assertThat(wire.answer().status()).isEqualTo(200);
                wire.close();
            }
        }
    }

    @Test
    void connectionThatHasLongBeenSilentMakesRoom() throws IOException {
        List<Wire> silent = new ArrayList<>();
        try (TestHost.Running server = new SocketTestHost().start(shop.routes(), few)) {
            for (int at = 0; at < MOST; at++) {
                silent.add(new Wire(server.port()).send(get("/v1/open")));
                assertThat(silent.get(at).answer().status()).isEqualTo(200);
            }
            int status = 503;
            while (status == 503) {
                status = ask(server.port(), "/v1/open").status();
            }

            assertThat(status).isEqualTo(200);
            assertThat(silent.stream().filter(CrowdTest::answers)).hasSize(MOST - 1);
        } finally {
            for (Wire wire : silent) {
                wire.close();
            }
        }
    }

    private static boolean answers(Wire wire) {
        try {
            return wire.send(get("/v1/open")).answer().status() == 200;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void slowSenderTooManyHoldsNobodyUp() throws IOException {
        List<Wire> open = new ArrayList<>();
        try (TestHost.Running server = new SocketTestHost().start(shop.routes(), few)) {
            for (int at = 0; at < MOST + 20; at++) {
                open.add(new Wire(server.port()).send("GET /v1/op"));
            }
            assertThat(ask(server.port(), "/health").status()).isEqualTo(200);
        } finally {
            for (Wire wire : open) {
                wire.close();
            }
        }
    }
}
