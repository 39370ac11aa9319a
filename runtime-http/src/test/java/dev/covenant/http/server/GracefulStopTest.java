package dev.covenant.http.server;

import static dev.covenant.http.server.Latches.await;
import static dev.covenant.http.server.Wire.ask;
import static dev.covenant.http.server.Wire.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.LogCapture;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.OperationClass;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server of ours ends: health first, then new connections, then those that wait; nothing that has begun is cut off. */
@Timeout(120)
class GracefulStopTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final Shop shop = new Shop()
            .get("open", "/open", options -> JsonValue.of(true))
            .get("slow", "/slow", options -> {
                inside.countDown();
                await(leave);
                return JsonValue.of(true);
            });

    private TestHost.Running start(Duration notice) throws IOException {
        return new SocketTestHost()
                .start(
                        shop.routes(),
                        ServerSettings.builder().grace(LONG).notice(notice).build());
    }

    private static Thread close(TestHost.Running server) {
        Thread closing = new Thread(server::close);
        closing.start();
        return closing;
    }

    /** Waits until connections are refused. */
    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try (Wire knocking = new Wire(port)) {
                knocking.end();
                knocking.isClosed();
            } catch (ConnectException refused) {
                return;
            } catch (SocketException cutOff) {
                // It stood in line while the server stopped listening: neither taken nor refused.
            }
        }
    }

    @Test
    void duringItsNoticeItSaysThatItEndsAndAnswersEverything() throws Exception {
        TestHost.Running server = start(LONG);
        int port = server.port();
        assertThat(ask(port, "/health").status()).isEqualTo(200);
        Thread closing = close(server);
        int health = 200;
        while (health == 200) {
            health = ask(port, "/health").status();
        }

        assertThat(health).isEqualTo(503);
        RawAnswer open = ask(port, "/v1/open");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("connection")).isEmpty();
        assertThat(closing.isAlive()).isTrue();
        // Who cannot wait any longer says so.
        closing.interrupt();
        closing.join();
        awaitRefusal(port);
    }

    @Test
    void afterItsNoticeItAnswersWhatHasBegunAndTakesNothingNew() throws Exception {
        TestHost.Running server = start(Duration.ZERO);
        int port = server.port();
        try (Wire busy = new Wire(port).send(get("/v1/slow"));
                Wire silent = new Wire(port).send(get("/v1/open"))) {
            assertThat(silent.answer().header("connection")).isEmpty();
            await(inside);
            Thread closing = close(server);
            awaitRefusal(port);

            // It had nothing to say any more; the other has not got its answer yet.
            assertThat(silent.isClosed()).isTrue();
            assertThat(closing.isAlive()).isTrue();
            leave.countDown();
            RawAnswer answer = busy.answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(busy.isClosed()).isTrue();
            closing.join();
        }
    }

    @Test
    void whatIsStillUnderWayAfterTheGraceIsCutOff() throws Exception {
        TestHost.Running server = new SocketTestHost()
                .start(
                        shop.routes(),
                        ServerSettings.builder().grace(Duration.ofMillis(1)).build());
        try (LogCapture log = LogCapture.of(Answering.class);
                Wire busy = new Wire(server.port()).send(get("/v1/slow"))) {
            await(inside);
            server.close();

            // The handler is interrupted.
            while (log.messages().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(log.messages()).containsExactly("no answer to GET '/v1/slow'");

            assertThat(busy.isClosed()).isTrue();
        } finally {
            leave.countDown();
        }
    }

    @Test
    void halfAHeadIsNotWaitedFor() throws Exception {
        TestHost.Running server = start(Duration.ZERO);
        try (Wire slow = new Wire(server.port()).send("GET /v1/op")) {
            assertThat(ask(server.port(), "/v1/open").status()).isEqualTo(200);
            long start = System.nanoTime();
            server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
            assertThat(slow.isClosed()).isTrue();
        }
    }

    @Test
    void callersThatNeverPauseDoNotKeepItFromEndingAndLoseNothing() throws Exception {
        TestHost.Running server = start(Duration.ZERO);
        int port = server.port();
        AtomicInteger answered = new AtomicInteger();
        List<Throwable> cut = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            Thread caller = new Thread(() -> callUntilRefused(port, answered));
            caller.setUncaughtExceptionHandler((any, failure) -> {
                synchronized (cut) {
                    cut.add(failure);
                }
            });
            callers.add(caller);
            caller.start();
        }
        while (answered.get() < 200) {
            Thread.onSpinWait();
        }
        server.close();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(cut).isEmpty();
        assertThat(shop.called("open")).isEqualTo(answered.get());
    }

    @Test
    void callersOfThreeInstancesDoNotNoticeThatTheyAreRestarted() throws Exception {
        RollingRestart.Outcome outcome =
                RollingRestart.run(3, OperationClass.SAFE, OperationClass.IDEMPOTENT, OperationClass.KEYED);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.handled()).isGreaterThanOrEqualTo(outcome.calls());
    }

    /** On connections that are kept as long as the server does. */
    private static void callUntilRefused(int port, AtomicInteger answered) {
        while (true) {
            try (Wire wire = new Wire(port)) {
                for (boolean more = true; more; ) {
                    RawAnswer answer = wire.send(get("/v1/open")).answer();
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.complete()).isTrue();
                    answered.incrementAndGet();
                    more = !answer.header("connection").equals("close");
                }
            } catch (ConnectException refused) {
                return;
            } catch (EOFException | SocketException closedBetweenRequests) {
                // Whether the request was handled nevertheless is counted in the end.
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
