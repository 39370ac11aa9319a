package dev.covenant.codegen.rest;

import dev.covenant.http.Content;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.ClientBinding;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.RequestWriter;
import dev.covenant.http.client.ResponseReader;
import dev.covenant.http.server.BodyOption;
import dev.covenant.http.server.RequestReader;
import dev.covenant.http.server.ResponseWriter;
import dev.covenant.http.server.Route;
import dev.covenant.http.server.Routes;
import dev.covenant.http.server.ServerBinding;
import dev.covenant.http.server.ServerSettings;
import dev.covenant.http.server.SocketServer;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonWriter;
import dev.covenant.json.Schema;
import dev.covenant.json.SchemaSet;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends values of generated classes from a real client to a real server and back, over loopback, and tells which did not come
 * as they were sent: read-only members do not travel to the server, nor write-only ones from it, and nothing else may be missing.
 */
final class WireTrips {
    private static final Schema ANYTHING = SchemaSet.of(id -> "true").schema("anything");

    private final List<String> losses = new ArrayList<>();
    private int values;

    private WireTrips() {}

    /** A generated class, with values of it. */
    record Typed(String name, JsonCodec<Object> codec, List<Object> values) {
        /** The same with so many values. */
        Typed atMost(int count) {
            return new Typed(name, codec, values.stream().limit(count).toList());
        }
    }

    /** What came of it. */
    record Outcome(int types, int values, List<String> losses) {}

    /** Sends all values, each type by an operation of its own, all of one server and by one client. */
    static Outcome of(List<Typed> types) {
        WireTrips trips = new WireTrips();
        List<Echo> echoes = new ArrayList<>();
        for (Typed type : types) {
            echoes.add(new Echo(type, "/types/" + echoes.size()));
        }
        Routes routes = Routes.of(echoes.stream().<Route<?, ?>>map(Echo::route).toList());
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (SocketServer server = SocketServer.start(free, routes, ServerSettings.standard());
                HttpCaller caller = HttpCaller.create(Target.at("http://127.0.0.1:" + server.port()))) {
            echoes.forEach(echo -> trips.send(echo, caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(types.size(), trips.values, trips.losses);
    }

    private void send(Echo echo, HttpCaller caller) {
        for (Object value : echo.type.values()) {
            values++;
            Object there = echo.limited(value, JsonWriter.Purpose.REQUEST);
            Object back = echo.limited(there, JsonWriter.Purpose.RESPONSE);
            try {
                Object came = caller.call(echo.operation, echo, value, CallOptions.none());
                if (!there.equals(echo.received.get())) {
                    losses.add(echo.type.name() + " was sent as " + value + " and received as " + echo.received.get());
                } else if (!back.equals(came)) {
                    losses.add(echo.type.name() + " was sent as " + value + " and came back as " + came);
                }
            } catch (CallException e) {
                losses.add(echo.type.name() + " was sent as " + value + " and failed: " + e.getMessage());
            }
        }
    }

    /** The operation of a type, as generated code has it for both sides: it answers with what it was sent. */
    private static final class Echo implements ClientBinding<Object, Object>, ServerBinding<Object, Object> {
        private final Typed type;
        private final HttpOperation operation;
        private final Content<Object> content;
        private final AtomicReference<Object> received = new AtomicReference<>();

        Echo(Typed type, String path) {
            this.type = type;
            this.operation = HttpOperation.define("Echo", type.name())
                    .route("POST", "", path)
                    .build();
            this.content = Content.json("application/json", type.codec());
        }

        Route<?, ?> route() {
            return new Route<Object, Object>(operation, this, (value, options) -> {
                received.set(value);
                return value;
            });
        }

        /** The value without what does not travel this way. */
        Object limited(Object value, JsonWriter.Purpose purpose) {
            JsonWriter out = JsonWriter.create(purpose);
            type.codec().write(value, out);
            return JsonCodecs.fromBytes(type.codec(), out.toByteArray());
        }

        @Override
        public void write(Object request, RequestWriter out) {
            out.body(content, request);
        }

        @Override
        public Object read(ResponseReader in) {
            if (in.status() != 200) {
                throw in.undeclared();
            }
            return in.body(List.of(content));
        }

        @Override
        public List<String> accepts() {
            return List.of(content.mediaType());
        }

        @Override
        public Object read(RequestReader in) {
            List<Object> body = new ArrayList<>();
            in.body(true, List.of(new BodyOption<>(content, ANYTHING, body::add)));
            in.reject();
            return body.get(0);
        }

        @Override
        public void write(Object result, ResponseWriter out) {
            out.body(result, List.of(content));
        }

        @Override
        public boolean writeError(dev.covenant.http.HttpErrorException error, ResponseWriter out) {
            return false;
        }

        @Override
        public List<String> produces() {
            return List.of(content.mediaType());
        }

        @Override
        public List<String> consumes() {
            return List.of(content.mediaType());
        }
    }
}
