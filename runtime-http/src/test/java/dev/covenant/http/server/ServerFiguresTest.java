package dev.covenant.http.server;

import static dev.covenant.http.server.Latches.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.json.JsonValue;
import dev.covenant.runtime.OperationClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of servers of ours; only where measuring was asked for, with {@code -Dcovenant.matrix}, since a busy machine spoils them. */
class ServerFiguresTest {
    @BeforeAll
    static void measuresOnlyWhenAskedTo() {
        assumeThat(System.getProperty("covenant.matrix"))
                .as("measured only with -Dcovenant.matrix=main or all, on a machine that does nothing else")
                .isNotNull();
    }

    @Test
    void fullServerShedsWithinFiveMilliseconds() throws Exception {
        int places = 64;
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch leave = new CountDownLatch(1);
        Shop shop = new Shop().get("slow", "/slow", options -> {
            inside.countDown();
            await(leave);
            return JsonValue.of(true);
        });
        String slow = "GET /v1/slow HTTP/1.1\r\nHost: x\r\n\r\n";
        List<Wire> busy = new ArrayList<>();
        ServerSettings settings = ServerSettings.builder().inFlight(places).build();
        try (TestHost.Running server = new SocketTestHost().start(shop.routes(), settings)) {
            for (int at = 0; at < places; at++) {
                busy.add(new Wire(server.port()).send(slow));
            }
            await(inside);
            List<Long> micros = timed(server.port(), slow, 20_000, 503);
            List<Long> health = timed(server.port(), "GET /health HTTP/1.1\r\nHost: x\r\n\r\n", 5_000, 200);
            leave.countDown();
            System.out.println("shed (us) " + quantiles(micros) + "; health beside them (us) " + quantiles(health));

            assertThat(quantile(micros, 0.99)).isLessThan(5_000);
        } finally {
            for (Wire wire : busy) {
                wire.close();
            }
        }
    }

    /** Asked from 8 connections at once, the last half of it. */
    private static List<Long> timed(int port, String request, int times, int status) throws InterruptedException {
        List<Long> micros = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            Thread caller = new Thread(() -> {
                try (Wire wire = new Wire(port)) {
                    for (int call = 0; call < times / 8; call++) {
                        long start = System.nanoTime();
                        assertThat(wire.send(request).answer().status()).isEqualTo(status);
                        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                        synchronized (micros) {
                            micros.add(took);
                        }
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            callers.add(caller);
            caller.start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return micros.subList(micros.size() / 2, micros.size()).stream()
                .sorted()
                .toList();
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share));
    }

    private static String quantiles(List<Long> sorted) {
        return "p50 " + quantile(sorted, 0.5) + " p99 " + quantile(sorted, 0.99) + " p99.9 " + quantile(sorted, 0.999)
                + " max " + quantile(sorted, 1);
    }

    @Test
    void rollingRestartCostsNoCallAnything() throws Exception {
        RollingRestart.Outcome outcome =
                RollingRestart.run(30, OperationClass.SAFE, OperationClass.UNSAFE, OperationClass.KEYED);
        System.out.println("30 restarts: " + outcome);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.handled()).isEqualTo(outcome.calls());
    }
}
