package dev.covenant.http.server;

import dev.covenant.http.Body;
import dev.covenant.http.Content;
import dev.covenant.http.ErrorContext;
import dev.covenant.http.HttpErrorException;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.In;
import dev.covenant.http.Parameter;
import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import dev.covenant.json.Schema;
import dev.covenant.json.SchemaSet;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A contract's server written by hand in the shape of generated code. What its handlers do is the test's to say.
 */
public final class Shop {
    private static final Map<String, String> TEXTS = Map.of(
            "any", "true",
            "id", "{\"type\":\"string\",\"pattern\":\"^[a-z0-9-]+$\",\"maxLength\":10}",
            "count", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":100}",
            "order",
                    "{\"type\":\"object\",\"required\":[\"item\",\"amount\"],\"additionalProperties\":false,\"properties\":{"
                            + "\"item\":{\"type\":\"string\",\"minLength\":2},"
                            + "\"amount\":{\"type\":\"integer\",\"minimum\":1},\"note\":{\"type\":\"string\"}}}");
    private static final SchemaSet SCHEMAS = SchemaSet.of(TEXTS::get);

    public static final SecurityScheme KEY = SecurityScheme.apiKey("key", In.HEADER, "X-Key");
    public static final SecurityScheme QUERY_KEY = SecurityScheme.apiKey("queryKey", In.QUERY, "key");
    public static final SecurityScheme TOKEN = SecurityScheme.bearer("token");

    private static final Parameter<String> ID = Parameter.path("id", JsonCodecs.STRING, Shape.TEXT);
    private static final Parameter<Integer> COUNT = Parameter.query("count", JsonCodecs.INT, Shape.NUMBER);
    private static final Parameter<Integer> TRACE =
            Parameter.header("X-Trace", JsonCodecs.INT, Shape.NUMBER).mandatory();
    private static final Parameter<Long> LIMIT = Parameter.header("X-Rate-Limit", JsonCodecs.LONG, Shape.NUMBER);
    private static final Content<JsonValue> JSON = Content.json("application/json", JsonCodecs.VALUE);
    private static final Content<JsonValue> VENDOR = Content.json("application/vnd.shop+json", JsonCodecs.VALUE);

    /** How often a handler was called, by the operation's name. */
    public final Map<String, AtomicInteger> calls = new java.util.concurrent.ConcurrentHashMap<>();

    private final List<Route<?, ?>> routes = new ArrayList<>();

    /** The declared 404 of getOrder. */
    public static final class NotFound extends HttpErrorException {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super(ErrorContext.local("getOrder", 404));
        }
    }

    /** An error that no operation here declares. */
    public static final class Foreign extends HttpErrorException {
        private static final long serialVersionUID = 1L;

        public Foreign() {
            super(ErrorContext.local("elsewhere", 418));
        }
    }

    /** The id and the options of a call of getOrder. */
    public record GetOrder(
            String id, @Nullable Integer count, @Nullable Integer trace, CallOptions options) {}

    public static Schema schema(String id) {
        return SCHEMAS.schema(id);
    }

    public static JsonObject json(Map<String, ?> members) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(
                name, value instanceof Number number ? JsonValue.parse(number.toString()) : JsonValue.of("" + value)));
        return JsonObject.of(values);
    }

    private static HttpOperation.Builder operation(String name, String method, String path) {
        return HttpOperation.define("Shop", name).route(method, "/v1", path);
    }

    /** {@code GET /v1/orders/{id}?count=}, with headers X-Trace (required) and X-Rate-Limit (of the answer). */
    public Shop getOrder(Function<GetOrder, JsonValue> handler) {
        return add(HandWritten.<GetOrder, JsonValue>reads(in -> {
                    String id = in.param(ID, schema("id"));
                    Integer count = in.param(COUNT, schema("count"));
                    Integer trace = in.param(TRACE, schema("count"));
                    in.reject();
                    return new GetOrder(Objects.requireNonNull(id), count, trace, CallOptions.none());
                })
                .writes(
                        (result, out) -> out.body(result, List.of(JSON, VENDOR)),
                        "application/json",
                        VENDOR.mediaType())
                .fails((error, out) -> {
                    out.status(error.status());
                    out.body(json(Map.of("why", "no such order")), List.of(JSON));
                    return error instanceof NotFound;
                })
                .route(operation("getOrder", "GET", "/orders/{id}").build(), (request, options) -> {
                    ServerCall.of(options).header(LIMIT, 5L);
                    return handler.apply(new GetOrder(request.id(), request.count(), request.trace(), options));
                }));
    }

    /** {@code POST /v1/orders} with a JSON body. */
    public Shop createOrder(Function<JsonValue, JsonValue> handler) {
        return add(HandWritten.<JsonValue, JsonValue>reads(in -> {
                    List<JsonValue> body = new ArrayList<>();
                    in.param(COUNT, schema("count"));
                    in.body(true, List.of(new BodyOption<>(JSON, schema("order"), body::add)));
                    in.reject();
                    return body.get(0);
                })
                .writes(
                        (result, out) -> {
                            out.status(201);
                            out.body(result, List.of(JSON));
                        },
                        "application/json")
                .route(
                        operation("createOrder", "POST", "/orders").build(),
                        (request, options) -> handler.apply(request)));
    }

    /** {@code POST /v1/echo} with bytes, gives bytes. */
    public Shop echo(Function<Body, Body> handler) {
        return add(HandWritten.<Body, Body>reads(in -> {
                    List<Body> body = new ArrayList<>();
                    in.body(true, List.of(new BodyOption<>(Content.binary("*/*"), schema("any"), body::add)));
                    in.reject();
                    return body.get(0);
                })
                .writes((result, out) -> out.body(result, List.of(Content.binary("*/*"))))
                .route(operation("echo", "POST", "/echo").build(), (request, options) -> handler.apply(request)));
    }

    /** {@code GET /v1/events} as server-sent events and, a second route, as lines. */
    public Shop events(Function<CallOptions, EventStream<JsonValue>> handler) {
        Content<EventStream<JsonValue>> sse = Content.events("text/event-stream", JsonCodecs.VALUE);
        Content<EventStream<JsonValue>> lines = Content.lines("application/x-ndjson", JsonCodecs.VALUE);
        for (Content<EventStream<JsonValue>> content : List.of(sse, lines)) {
            add(HandWritten.<String, EventStream<JsonValue>>reads(in -> "")
                    .writes((result, out) -> out.body(result, List.of(content)), content.mediaType())
                    .route(
                            operation("events", "GET", "/events").build(),
                            (request, options) -> handler.apply(options)));
        }
        return this;
    }

    /** {@code GET} of a path that gives JSON. */
    public Shop get(String name, String path, Function<CallOptions, JsonValue> handler) {
        return get(operation(name, "GET", path), handler);
    }

    /** An operation without parameters that gives JSON. */
    public Shop get(HttpOperation.Builder operation, Function<CallOptions, JsonValue> handler) {
        return add(HandWritten.<String, JsonValue>reads(in -> "")
                .writes((result, out) -> out.body(result, List.of(JSON)), "application/json")
                .route(operation.build(), (request, options) -> handler.apply(options)));
    }

    /** {@code GET /v1/secret}: the key, or the token with a scope and the key of the query. */
    public Shop secret(Function<CallOptions, JsonValue> handler) {
        return get(
                operation("secret", "GET", "/secret")
                        .secured(SecurityUse.of(KEY))
                        .secured(SecurityUse.of(TOKEN, "orders:read"), SecurityUse.of(QUERY_KEY)),
                handler);
    }

    /** {@code GET} of a path for a version in a header or the query. */
    public Shop versioned(In in, String version, String path) {
        return get(
                operation("versioned" + version, "GET", path).version(in, "api-version", version),
                options -> json(Map.of("version", version)));
    }

    private <Q, R> Shop add(Route<Q, R> route) {
        String name = route.operation().name();
        AtomicInteger count = calls.computeIfAbsent(name, any -> new AtomicInteger());
        routes.add(new Route<>(route.operation(), route.binding(), (request, options) -> {
            count.incrementAndGet();
            return route.handler().handle(request, options);
        }));
        return this;
    }

    /** How often the handler of an operation was called. */
    public int called(String operation) {
        return calls.getOrDefault(operation, new AtomicInteger()).get();
    }

    public Routes routes() {
        return Routes.of(routes);
    }
}
