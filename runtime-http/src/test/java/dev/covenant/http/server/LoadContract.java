package dev.covenant.http.server;

import static dev.covenant.http.server.Wire.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.LogCapture;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every kind of server does when there is too much of something, and when it is told to stop. */
public interface LoadContract {
    TestHost host();

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void whatIsTooMuchIsShedAtOnceAndHealthIsNot() throws IOException {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        Shop shop = new Shop().get("slow", "/slow", options -> {
            inside.countDown();
            await(leave);
            return JsonValue.of(true);
        });
        ServerSettings two = ServerSettings.builder().inFlight(2).build();
        try (TestHost.Running server = host().start(shop.routes(), two);
                Wire first = new Wire(server.port()).send(get("/v1/slow"));
                Wire second = new Wire(server.port()).send(get("/v1/slow"));
                Wire third = new Wire(server.port())) {
            await(inside);
            // All on one connection, which is kept, while the others wait.
            for (int at = 0; at < 200; at++) {
                RawAnswer shed = third.send(get("/v1/slow")).answer();
                assertThat(shed.status()).isEqualTo(503);
                assertThat(shed.header("retry-after")).isEqualTo("1");
                assertThat(shed.header("content-type")).isEqualTo("application/problem+json");
            }
            assertThat(third.send(get("/health")).answer().status()).isEqualTo(200);

            leave.countDown();
            assertThat(first.answer().status()).isEqualTo(200);
            assertThat(second.answer().status()).isEqualTo(200);
            assertThat(shop.called("slow")).isEqualTo(2);
        }
    }

    @Test
    default void streamIsInFlightUntilItsEnd() throws Exception {
        StreamsContract.Fed stream = new StreamsContract.Fed();
        Shop shop = new Shop().events(options -> stream).get("open", "/open", options -> JsonValue.of(true));
        ServerSettings one = ServerSettings.builder().inFlight(1).build();
        try (TestHost.Running server = host().start(shop.routes(), one);
                Wire streaming = new Wire(server.port());
                Wire other = new Wire(server.port())) {
            streaming.send(get("/v1/events")).head();
            assertThat(other.send(get("/v1/open")).answer().status()).isEqualTo(503);

            stream.end();
            assertThat(streaming.chunk()).isEmpty();
            await(stream.closed);
            // The place is free a moment after the last byte was sent.
            int status = 503;
            for (int tries = 0; tries < 10_000 && status == 503; tries++) {
                status = other.send(get("/v1/open")).answer().status();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    default void drainingServerTellsHealthChecksAndStillAnswers() throws IOException {
        Shop shop = new Shop().get("open", "/open", options -> JsonValue.of(true));
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            server.drain();
            try (Wire wire = new Wire(server.port())) {
                for (int call = 0; call < 3; call++) {
                    assertThat(wire.send(get("/health")).answer().status()).isEqualTo(503);
                    assertThat(wire.send(get("/v1/open")).answer().status()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    default void requestInFlightIsAnsweredWhenTheServerIsClosed() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Shop shop = new Shop().get("slow", "/slow", options -> {
            inside.countDown();
            await(leave);
            return JsonValue.of(true);
        });
        TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
        try (Wire wire = new Wire(server.port()).send(get("/v1/slow"))) {
            await(inside);
            Thread closing = new Thread(server::close);
            closing.start();
            leave.countDown();
            assertThat(wire.answer().status()).isEqualTo(200);
            closing.join();
        }
    }

    @Test
    default void afterCloseNoThreadAndNoSocketIsLeft() throws Exception {
        List<String> before = threads();
        Shop shop = new Shop()
                .get("open", "/open", options -> JsonValue.of(true))
                .events(options -> EventStream.of(List.of(JsonValue.of(1))));
        TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
        List<Wire> wires = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            Wire wire = new Wire(server.port());
            wires.add(wire);
            assertThat(wire.send(get(at % 2 == 0 ? "/v1/open" : "/v1/events"))
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
        int port = server.port();
        server.close();

        for (Wire wire : wires) {
            assertThat(wire.isClosed()).isTrue();
            wire.close();
        }
        List<String> left = threads();
        for (int tries = 0; tries < 100 && !before.containsAll(left); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
            left = threads();
        }
        assertThat(left).isSubsetOf(before);
        try (java.net.ServerSocket again = new java.net.ServerSocket(port)) {
            assertThat(again.isBound()).isTrue();
        }
    }

    private static List<String> threads() {
        Thread[] all = new Thread[Thread.activeCount() + 100];
        int count = Thread.enumerate(all);
        return Stream.of(Arrays.copyOf(all, count))
                .map(Thread::getName)
                // Not ours: the platform's, made by whoever first needs them.
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("Cleaner"))
                .toList();
    }

    @Test
    default void honestCallersAreAnsweredBesideFourHundredSlowOnes() throws Exception {
        Shop shop = new Shop().createOrder(order -> order);
        String head = "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 25\r\n";
        String body = "{\"item\":\"tea\",\"amount\":2}";
        List<Wire> slow = new ArrayList<>();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            for (int at = 0; at < 400; at++) {
                // Half of them are slow with the head, half with the body.
                slow.add(new Wire(server.port()).send(at % 2 == 0 ? head : head + "\r\n{"));
            }
            try (Wire honest = new Wire(server.port())) {
                for (int round = 0; round < 5; round++) {
                    for (Wire wire : slow) {
                        wire.send("x");
                    }
                    for (int at = 0; at < 20; at++) {
                        assertThat(honest.send(head + "\r\n" + body).answer().status())
                                .isEqualTo(201);
                    }
                }
            }
            assertThat(shop.called("createOrder")).isEqualTo(100);
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    default void placesAreNeverLost() throws Exception {
        Shop shop = new Shop().createOrder(order -> order).get("fails", "/fails", options -> {
            throw new IllegalStateException("as planned");
        });
        int callers = 8;
        ServerSettings few = ServerSettings.builder().inFlight(callers).build();
        CyclicBarrier together = new CyclicBarrier(callers);
        List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (LogCapture log = LogCapture.of(Answering.class);
                TestHost.Running server = host().start(shop.routes(), few)) {
            List<Thread> threads = new ArrayList<>();
            for (int at = 0; at < callers; at++) {
                Thread thread = new Thread(() -> call(server.port(), together));
                thread.setUncaughtExceptionHandler((any, failure) -> failures.add(failure));
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            try (Wire wire = new Wire(server.port()).send(get("/v1/fails"))) {
                assertThat(wire.answer().status()).isEqualTo(500);
            }
            assertThat(log.messages())
                    .containsOnly("no answer to GET '/v1/fails'")
                    .hasSize(callers * 50 + 1);
        }
    }

    private static void call(int port, CyclicBarrier together) {
        String broken =
                "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{,}";
        try {
            together.await();
            for (int at = 0; at < 50; at++) {
                try (Wire wire = new Wire(port)) {
                    assertThat(wire.send(get("/v1/fails")).answer().status()).isEqualTo(500);
                    assertThat(wire.send(broken).answer().status()).isEqualTo(400);
                    wire.send(broken.substring(0, broken.length() - 1));
                }
            }
        } catch (IOException | InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
