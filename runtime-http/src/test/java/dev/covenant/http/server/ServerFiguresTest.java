package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of servers of ours; only where measuring was asked for, with {@code -Dcovenant.matrix}, since a busy machine spoils them. */
class ServerFiguresTest {
    private static final HttpOperation READ = operation("read", "GET", OperationClass.SAFE);
    private static final HttpOperation BUY = operation("buy", "POST", OperationClass.UNSAFE);

    @BeforeAll
    static void measuresOnlyWhenAskedTo() {
        assumeThat(System.getProperty("covenant.matrix"))
                .as("measured only with -Dcovenant.matrix=main or all, on a machine that does nothing else")
                .isNotNull();
    }

    private static HttpOperation operation(String name, String method, OperationClass kind) {
        return HttpOperation.define("Shop", name)
                .route(method, "/v1", "/" + name)
                .kind(kind)
                .build();
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

    /** Each of three instances is restarted, one after the other, several times, while two kinds of calls go on. */
    @Test
    void rollingRestartCostsNoCallAnything() throws Exception {
        AtomicInteger bought = new AtomicInteger();
        AtomicInteger sold = new AtomicInteger();
        Shop shop = new Shop().get(builder(READ), options -> JsonValue.of(true)).get(builder(BUY), options -> {
            sold.incrementAndGet();
            return JsonValue.of(true);
        });
        List<SocketServer> servers = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            servers.add(start(0, shop));
        }
        String[] addresses = servers.stream().map(each -> each.uri().toString()).toArray(String[]::new);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        List<CallException> errors = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        try (HttpCaller caller = HttpCaller.create(Target.of("shop").instances(addresses))) {
            for (int at = 0; at < 16; at++) {
                HttpOperation operation = at % 2 == 0 ? READ : BUY;
                Thread thread = new Thread(() -> {
                    while (!over.get()) {
                        calls.incrementAndGet();
                        try {
                            caller.call(operation, new Asking(), "", CallOptions.none());
                            bought.addAndGet(operation == BUY ? 1 : 0);
                        } catch (CallException e) {
                            synchronized (errors) {
                                errors.add(e);
                            }
                        }
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
                    }
                });
                callers.add(thread);
                thread.start();
            }
            for (int round = 0; round < 30; round++) {
                Thread.sleep(200);
                int port = servers.get(round % 3).port();
                servers.get(round % 3).close();
                Thread.sleep(200);
                servers.set(round % 3, start(port, shop));
            }
            over.set(true);
            for (Thread each : callers) {
                each.join();
            }
        }
        servers.forEach(SocketServer::close);
        System.out.println("30 restarts, " + calls + " calls, " + errors.size() + " errors, bought " + bought
                + ", sold " + sold + " " + errors);

        assertThat(errors).isEmpty();
        assertThat(sold.get()).isEqualTo(bought.get());
    }

    private static HttpOperation.Builder builder(HttpOperation operation) {
        return HttpOperation.define("Shop", operation.name())
                .route(operation.method(), "/v1", operation.path())
                .kind(operation.kind());
    }

    private static SocketServer start(int port, Shop shop) throws IOException {
        return SocketServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                shop.routes(),
                ServerSettings.standard());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
