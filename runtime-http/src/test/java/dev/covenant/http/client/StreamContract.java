package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.EVENTS;
import static dev.covenant.http.client.Orders.ORDER_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.covenant.faults.Fault;
import dev.covenant.faults.FaultServer;
import dev.covenant.http.Body;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are read as they arrive: they hold their connection, and let go of it. */
@Timeout(60)
public interface StreamContract {
    private static byte[] picture(int size) {
        byte[] picture = new byte[size];
        for (int at = 0; at < size; at++) {
            picture[at] = (byte) (at * 31);
        }
        return picture;
    }

    private static Body picture(Mode mode, HttpCaller caller) {
        return mode.call(caller, Orders.PICTURE, Orders.BYTES, "");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void bytesArriveAsTheyAreAndTheConnectionIsKept(Mode mode) throws IOException {
        byte[] picture = picture(1_000_000);
        try (FaultServer server = FaultServer.start((peer, request) -> peer.answer(200, "image/png", picture));
                HttpCaller caller = Clients.of(server)) {
            for (int call = 0; call < 3; call++) {
                try (Body body = picture(mode, caller)) {
                    assertThat(body.mediaType()).contains("image/png");
                    assertThat(body.length()).hasValue(1_000_000);
                    assertThat(body.bytes(2_000_000)).isEqualTo(picture);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    default void whatHangsOnTheFutureMayReadTheBody() {
        byte[] picture = picture(1_000_000);
        try (FaultServer server = FaultServer.start((peer, request) -> peer.answer(200, "image/png", picture));
                HttpCaller caller = Clients.of(server)) {
            var read = caller.callAsync(Orders.PICTURE, Orders.BYTES, "", CallOptions.none())
                    .thenApply(StreamContract::readAll);

            assertThat(read.join()).isEqualTo(picture);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void bodyThatIsClosedEarlyClosesItsConnection(Mode mode) throws InterruptedException, IOException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "image/png");
                    while (true) {
                        peer.chunk("x".repeat(1000));
                    }
                });
                HttpCaller caller = Clients.of(server)) {
            Body body = picture(mode, caller);
            assertThat(body.open().readNBytes(10_000)).hasSize(10_000);

            body.close();

            assertThat(server.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void cutBodyIsAnErrorAndNoQuietEnd(Mode mode) throws IOException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.raw("HTTP/1.1 200 ok\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\nonly this");
                    peer.close();
                });
                HttpCaller caller = Clients.of(server);
                Body body = picture(mode, caller)) {
            InputStream in = body.open();

            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void waitForMoreOfABodyIsLimitedButNotTheWholeOfIt(Mode mode) throws IOException, InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "image/png");
                    try {
                        for (int chunk = 0; chunk < 6; chunk++) {
                            // Longer than an attempt altogether, each wait shorter.
                            done.await(200, java.util.concurrent.TimeUnit.MILLISECONDS);
                            peer.chunk("more");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    peer.hang();
                });
                HttpCaller caller = Clients.of(Clients.hasty().build(), server);
                Body body = picture(mode, caller)) {
            InputStream in = body.open();

            assertThat(in.readNBytes(24)).hasSize(24);
            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void eventsAreTakenOneByOne(Mode mode) {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    for (int event = 1; event <= 3; event++) {
                        peer.chunk("data: {\"id\":\"" + event + "\",");
                        peer.chunk("\"total\":" + event + "}\n\n");
                    }
                    peer.chunk("");
                });
                HttpCaller caller = Clients.of(server)) {
            List<Order> orders = new ArrayList<>();
            try (EventStream<Order> events = mode.call(caller, EVENTS, ORDER_EVENTS, "")) {
                events.forEach(orders::add);
            }
            mode.call(caller, EVENTS, ORDER_EVENTS, "").close();

            assertThat(orders).containsExactly(new Order("1", 1), new Order("2", 2), new Order("3", 3));
            assertThat(server.received().get(0).header("Accept-Encoding")).doesNotContain("gzip");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void streamThatBreaksIsATypedError(Mode mode) {
        // A reset overtakes what was sent before it: the calls have their streams first.
        CountDownLatch called = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk("data: {\"id\":\"1\",\"total\":1}\n\n");
                    await(called);
                    if (request.header("X-Way").equals("nonsense")) {
                        peer.chunk("data: nonsense\n\n");
                    }
                    peer.reset();
                });
                HttpCaller caller = Clients.of(server);
                EventStream<Order> broken = mode.call(caller, EVENTS, ORDER_EVENTS, "");
                EventStream<Order> nonsense = mode.call(
                        caller, EVENTS, ORDER_EVENTS, "", CallOptions.none().header("X-Way", "nonsense"))) {
            called.countDown();
            Iterator<Order> cut = broken.iterator();
            assertThat(catchThrowable(() -> drain(cut))).isInstanceOf(TransportException.class);
            Iterator<Order> wrong = nonsense.iterator();
            assertThat(catchThrowable(() -> drain(wrong)))
                    .isInstanceOfAny(UndecodableException.class, TransportException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void closingTheStreamEndsTheExchangeFromAnyThread(Mode mode) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        AtomicReference<Boolean> more = new AtomicReference<>();
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk("data: {\"id\":\"1\",\"total\":1}\n\n");
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            EventStream<Order> events = mode.call(caller, EVENTS, ORDER_EVENTS, "");
            Thread reader = new Thread(() -> {
                Iterator<Order> orders = events.iterator();
                orders.next();
                taken.countDown();
                more.set(orders.hasNext());
            });
            reader.start();
            taken.await();

            events.close();
            reader.join();

            assertThat(more.get()).isFalse();
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void closingTheClientEndsEventsAtOnceAndWaitsForBodies(Mode mode) throws InterruptedException, IOException {
        byte[] picture = picture(100_000);
        try (FaultServer server = FaultServer.start((peer, request) -> {
            if (request.target().equals("/events")) {
                peer.chunked(200, "text/event-stream");
                peer.hang();
            }
            peer.answer(200, "image/png", picture);
        })) {
            HttpCaller caller = Clients.of(
                    Clients.policy().closeGrace(Duration.ofSeconds(30)).build(), server);
            EventStream<Order> events = mode.call(caller, EVENTS, ORDER_EVENTS, "");
            Body body = picture(mode, caller);
            Thread closing = new Thread(caller::close);
            closing.start();

            assertThatThrownBy(() -> events.iterator().hasNext())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the client was closed");
            assertThat(closing.isAlive()).isTrue();
            assertThat(body.bytes(1_000_000)).isEqualTo(picture);
            closing.join();

            assertThat(server.isDeserted()).isTrue();
            assertThat(Threads.left()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void streamOfABadInstanceComesFromAnother(Mode mode) {
        try (FaultServer bad = FaultServer.start(Fault.BAD_GATEWAY);
                FaultServer good = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk("data: {\"id\":\"1\",\"total\":1}\n\n");
                    peer.chunk("");
                });
                HttpCaller caller = Clients.of(bad, good);
                EventStream<Order> events = mode.call(caller, EVENTS, ORDER_EVENTS, "")) {
            assertThat(events).containsExactly(new Order("1", 1));
        }
    }

    private static byte[] readAll(Body body) {
        try (body) {
            return body.bytes(2_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(Iterator<?> values) {
        while (values.hasNext()) {
            values.next();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
