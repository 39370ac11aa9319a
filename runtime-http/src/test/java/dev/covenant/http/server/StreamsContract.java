package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Body;
import dev.covenant.http.LogCapture;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.EventStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every kind of server does with answers that are made while they are sent. */
public interface StreamsContract {
    TestHost host();

    /** A stream that a test feeds; it ends when it is closed. */
    final class Fed implements EventStream<JsonValue> {
        private static final JsonValue END = JsonValue.of("end");
        final BlockingQueue<JsonValue> values = new LinkedBlockingQueue<>();
        final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Iterator<JsonValue> iterator() {
            return new Iterator<>() {
                private JsonValue next = END;

                @Override
                public boolean hasNext() {
                    next = take();
                    return !next.equals(END);
                }

                @Override
                public JsonValue next() {
                    if (next.equals(END)) {
                        throw new NoSuchElementException();
                    }
                    return next;
                }
            };
        }

        private JsonValue take() {
            try {
                return values.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return END;
            }
        }

        void end() {
            values.add(END);
        }

        @Override
        public void close() {
            closed.countDown();
            end();
        }
    }

    private static String get(String path) {
        return "GET /v1" + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    default void everyEventIsSentWhenItIsThere() throws Exception {
        Fed stream = new Fed();
        Shop shop = new Shop().events(options -> stream);
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send(get("/events"));
            RawAnswer head = wire.head();
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-type")).isEqualTo("text/event-stream");

            for (long value = 1; value <= 3; value++) {
                stream.values.add(JsonValue.of(value));
                assertThat(text(wire.chunk())).isEqualTo("data: " + value + "\n\n");
            }
            stream.end();
            assertThat(wire.chunk()).isEmpty();
            assertThat(stream.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void theCallerChoosesTheFormOfTheStream() throws IOException {
        Shop shop = new Shop().events(options -> EventStream.of(List.of(JsonValue.of(1), JsonValue.of(2))));
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send(get("/events").replace("Host", "Accept: application/x-ndjson\r\nHost"));
            RawAnswer lines = wire.answer();
            assertThat(lines.header("content-type")).isEqualTo("application/x-ndjson");
            assertThat(lines.text()).isEqualTo("1\n2\n");

            wire.send(get("/events"));
            assertThat(wire.answer().text()).isEqualTo("data: 1\n\ndata: 2\n\n");
        }
    }

    @Test
    default void idleStreamSaysThatItIsAlive() throws IOException {
        Fed stream = new Fed();
        Shop shop = new Shop().events(options -> stream);
        ServerSettings settings =
                ServerSettings.builder().keepAlive(Duration.ofMillis(50)).build();
        try (TestHost.Running server = host().start(shop.routes(), settings);
                Wire wire = new Wire(server.port())) {
            wire.send(get("/events"));
            wire.head();
            assertThat(text(wire.chunk())).isEqualTo(":\n\n");
            assertThat(text(wire.chunk())).isEqualTo(":\n\n");
            stream.close();
        }
    }

    @Test
    default void idleStreamIsClosedWhenTheCallerHasGone() throws Exception {
        Fed stream = new Fed();
        Shop shop = new Shop().events(options -> stream);
        ServerSettings settings =
                ServerSettings.builder().keepAlive(Duration.ofMillis(50)).build();
        try (TestHost.Running server = host().start(shop.routes(), settings)) {
            try (Wire wire = new Wire(server.port())) {
                wire.send(get("/events"));
                wire.head();
            }
            assertThat(stream.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void answerWhoseStreamFailsIsCutOff() throws IOException {
        Shop shop = new Shop()
                .events(options -> EventStream.of(new Iterator<JsonValue>() {
                    private int count;

                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public JsonValue next() {
                        count++;
                        if (count > 2) {
                            throw new IllegalStateException("no more");
                        }
                        return JsonValue.of(count);
                    }
                }));
        try (LogCapture log = LogCapture.of(Answering.class);
                TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send(get("/events"));
            RawAnswer answer = wire.answer();

            assertThat(answer.complete()).isFalse();
            assertThat(answer.text()).isEqualTo("data: 1\n\ndata: 2\n\n");
            assertThat(log.messages()).containsExactly("the answer to GET '/v1/events' broke off");
        }
    }

    @Test
    default void bytesAreSentAsTheyCome() throws IOException {
        PipedOutputStream source = new PipedOutputStream();
        PipedInputStream sink = new PipedInputStream(source);
        Shop shop = new Shop().echo(body -> {
            body.close();
            return Body.ofStream(sink).as("image/png");
        });
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx");
            source.write(new byte[] {'a', 'b'});
            source.flush();
            assertThat(wire.head().header("content-type")).isEqualTo("image/png");
            assertThat(text(wire.chunk())).isEqualTo("ab");
            source.write('c');
            source.close();
            assertThat(text(wire.chunk())).isEqualTo("c");
            assertThat(wire.chunk()).isEmpty();
        }
    }

    @Test
    default void bytesGoThroughWithoutALimitAndWithoutBeingKept() throws IOException {
        Shop shop = new Shop().echo(body -> body);
        ServerSettings small = ServerSettings.builder().bodyLimit(1_000).build();
        byte[] part = "0123456789abcdef".repeat(4_096).getBytes(StandardCharsets.US_ASCII);
        int parts = 64;
        try (TestHost.Running server = host().start(shop.routes(), small);
                Wire wire = new Wire(server.port())) {
            Thread sender = new Thread(() -> {
                try {
                    wire.send("POST /v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: image/png\r\n"
                            + "Content-Length: " + part.length * parts + "\r\n\r\n");
                    for (int count = 0; count < parts; count++) {
                        wire.send(part);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            sender.start();
            RawAnswer answer = wire.answer();

            assertThat(answer.header("content-type")).isEqualTo("image/png");
            assertThat(answer.complete()).isTrue();
            assertThat(answer.body()).hasSize(part.length * parts).endsWith(part);
        }
    }

    @Test
    default void bodyOfKnownLengthSaysItsLength() throws IOException {
        Shop shop = new Shop().echo(body -> Body.ofStream(new ByteArrayInputStream(new byte[10]), 10));
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx");
            RawAnswer answer = wire.answer();

            assertThat(answer.header("content-length")).isEqualTo("10");
            assertThat(answer.header("content-type")).isEqualTo("application/octet-stream");
            assertThat(answer.body()).hasSize(10);
        }
    }

    @Test
    default void bodyThatBreaksOffIsCutOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("the disk");
            }
        };
        byte[] start = new byte[100_000];
        Shop shop = new Shop()
                .echo(body -> Body.ofStream(new SequenceInputStream(new ByteArrayInputStream(start), broken)));
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx");

            assertThat(wire.answer().complete()).isFalse();
        }
    }

    @Test
    default void bodyThatIsShorterThanItSaysIsCutOff() throws IOException {
        Shop shop = new Shop().echo(body -> Body.ofStream(new ByteArrayInputStream(new byte[100_000]), 100_001));
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx");

            assertThat(wire.answer().complete()).isFalse();
        }
    }

    @Test
    default void headOfAStreamClosesItUnread() throws Exception {
        Fed stream = new Fed();
        Shop shop = new Shop().events(options -> stream);
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            wire.send(get("/events").replace("GET", "HEAD"));

            assertThat(wire.headAnswer().header("content-type")).isEqualTo("text/event-stream");
            assertThat(stream.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void manyStreamsAreFedAtOnce() throws Exception {
        int count = 50;
        List<Fed> streams = new java.util.concurrent.CopyOnWriteArrayList<>();
        Shop shop = new Shop().events(options -> {
            Fed stream = new Fed();
            streams.add(stream);
            return stream;
        });
        List<Wire> wires = new java.util.ArrayList<>();
        try (TestHost.Running server = host().start(shop.routes(), ServerSettings.standard())) {
            for (int at = 0; at < count; at++) {
                Wire wire = new Wire(server.port()).send(get("/events"));
                wires.add(wire);
                wire.head();
            }
            streams.forEach(stream -> stream.values.add(JsonValue.of("x".repeat(100_000))));
            for (Wire wire : wires) {
                ByteArrayOutputStream event = new ByteArrayOutputStream();
                while (event.size() < 100_010) {
                    event.write(wire.chunk());
                }
                assertThat(event.size()).isEqualTo(100_010);
            }
            streams.forEach(Fed::close);
            for (Wire wire : wires) {
                assertThat(wire.chunk()).isEmpty();
                wire.close();
            }
        }
    }
}
