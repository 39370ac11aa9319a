package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.EVENTS;
import static dev.covenant.http.client.Orders.ORDER_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.ReceivedRequest;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events for subscribers. */
@Timeout(60)
public interface PublishContract {
    private static Flow.Publisher<Order> publisher(HttpCaller caller) {
        return caller.publish(EVENTS, ORDER_EVENTS, "", CallOptions.none());
    }

    private static String event(int number) {
        return "data: {\"id\":\"" + number + "\",\"total\":" + number + "}\n\n";
    }

    @Test
    default void everyEventArrivesInOrderAndThenTheEnd() throws InterruptedException {
        int count = 5_000;
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    for (int number = 0; number < count; number++) {
                        peer.chunk(event(number));
                    }
                    peer.chunk("");
                });
                HttpCaller caller = Clients.of(server)) {
            Recorder all = new Recorder(Long.MAX_VALUE);
            Recorder oneByOne = new Recorder(1);
            publisher(caller).subscribe(all);
            publisher(caller).subscribe(oneByOne);

            for (Recorder recorder : List.of(all, oneByOne)) {
                for (int number = 0; number < count; number++) {
                    assertThat(recorder.take()).isEqualTo(new Order(Integer.toString(number), number));
                    recorder.more();
                }
                assertThat(recorder.take()).isEqualTo("complete");
            }
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    default void nothingComesUnasked() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk(event(1) + event(2));
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            Recorder recorder = new Recorder(0);
            publisher(caller).subscribe(recorder);
            recorder.subscribed.await();

            recorder.ask(1);
            assertThat(recorder.take()).isEqualTo(new Order("1", 1));
            assertThat(recorder.seen).isEmpty();
            recorder.ask(1);
            assertThat(recorder.take()).isEqualTo(new Order("2", 2));
            recorder.cancel();

            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    default void cancellingBeforeTheAnswerClosesTheConnection() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    asked.countDown();
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            Recorder recorder = new Recorder(1);
            publisher(caller).subscribe(recorder);
            asked.await();

            recorder.cancel();

            assertThat(server.isDeserted()).isTrue();
            assertThat(recorder.seen).isEmpty();
        }
    }

    @Test
    default void whatGoesWrongIsTheSubscribersError() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    if (server(request).equals("refuse")) {
                        peer.json(418, "{}");
                    }
                    peer.chunked(200, "text/event-stream");
                    peer.chunk(event(1));
                    if (server(request).equals("nonsense")) {
                        peer.chunk("data: nonsense\n\n");
                        peer.hang();
                    }
                    peer.close();
                });
                HttpCaller caller = Clients.of(server)) {
            assertThat(ending(caller, "refuse")).isInstanceOf(UndeclaredStatusException.class);
            assertThat(ending(caller, "nonsense")).isInstanceOf(UndecodableException.class);
            assertThat(ending(caller, "break")).isInstanceOf(TransportException.class);
        }
    }

    @Test
    default void silenceEndsTheStreamAfterTheTimeThatTheCallerGives() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk(event(1));
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            Recorder recorder = new Recorder(2);
            CallOptions options = CallOptions.none().withAttemptTimeout(Duration.ofMillis(800));
            caller.publish(EVENTS, ORDER_EVENTS, "", options).subscribe(recorder);

            assertThat(recorder.take()).isEqualTo(new Order("1", 1));
            assertThat(recorder.take()).asString().contains("nothing came for PT0.8S after 1 events");
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    default void closingTheClientEndsTheStream() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
            peer.chunked(200, "text/event-stream");
            peer.chunk(event(1));
            peer.hang();
        })) {
            HttpCaller caller = Clients.of(server);
            Recorder recorder = new Recorder(2);
            publisher(caller).subscribe(recorder);
            recorder.take();

            caller.close();

            assertThat(recorder.take()).isInstanceOf(ClientClosedException.class);
            assertThat(server.isDeserted()).isTrue();
            assertThat(Threads.left()).isEmpty();
        }
    }

    @Test
    default void idleStreamsHoldNoThreads() throws InterruptedException {
        int streams = 40;
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.chunk(event(1));
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            List<Recorder> recorders = new ArrayList<>();
            for (int stream = 0; stream < streams; stream++) {
                Recorder recorder = new Recorder(2);
                recorders.add(recorder);
                publisher(caller).subscribe(recorder);
            }
            for (Recorder recorder : recorders) {
                recorder.take();
            }

            assertThat(Threads.busy()).isLessThan(5);
        }
    }

    @Test
    default void askingForNothingIsAnError() throws InterruptedException {
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    peer.chunked(200, "text/event-stream");
                    peer.hang();
                });
                HttpCaller caller = Clients.of(server)) {
            Recorder recorder = new Recorder(0);
            publisher(caller).subscribe(recorder);
            recorder.subscribed.await();

            recorder.ask(0);

            assertThat(recorder.take()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String server(ReceivedRequest request) {
        return request.header("X-Way");
    }

    private static @Nullable Throwable ending(HttpCaller caller, String way) throws InterruptedException {
        Recorder recorder = new Recorder(Long.MAX_VALUE);
        caller.publish(EVENTS, ORDER_EVENTS, "", CallOptions.none().header("X-Way", way))
                .subscribe(recorder);
        Object last = recorder.take();
        if (last instanceof Order) {
            last = recorder.take();
        }
        return last instanceof CallException error ? error : null;
    }

    /** A subscriber that keeps what it is told. */
    final class Recorder implements Flow.Subscriber<Order> {
        final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        final CountDownLatch subscribed = new CountDownLatch(1);
        private final long first;
        private Flow.@Nullable Subscription subscription;

        Recorder(long first) {
            this.first = first;
        }

        Object take() throws InterruptedException {
            return seen.take();
        }

        void ask(long more) {
            if (subscription != null) {
                subscription.request(more);
            }
        }

        void more() {
            if (first < Long.MAX_VALUE) {
                ask(1);
            }
        }

        void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (first > 0) {
                given.request(first);
            }
            subscribed.countDown();
        }

        @Override
        public void onNext(Order order) {
            seen.add(order);
        }

        @Override
        public void onError(Throwable error) {
            seen.add(error);
        }

        @Override
        public void onComplete() {
            seen.add("complete");
        }
    }
}
