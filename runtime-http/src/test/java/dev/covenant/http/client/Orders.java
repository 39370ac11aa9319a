package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.Content;
import dev.covenant.http.ErrorContext;
import dev.covenant.http.HttpErrorException;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.Parameter;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.OperationClass;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a generator would make of a small contract, by hand. */
public final class Orders {
    /** A model. */
    public record Order(String id, long total) {
        static final JsonCodec<Order> CODEC = new OrderCodec();
    }

    /** The declared error of status 404. */
    @SuppressWarnings("serial")
    public static final class NotFound extends HttpErrorException {
        private final transient Order body;

        NotFound(ErrorContext context, Order body) {
            super(context);
            this.body = body;
        }

        public Order body() {
            return body;
        }
    }

    /** The declared error of status 503, without a body. */
    @SuppressWarnings("serial")
    public static final class Unavailable extends HttpErrorException {
        Unavailable(ErrorContext context) {
            super(context);
        }
    }

    /** GET /orders/{id}. */
    public static final HttpOperation GET =
            define("getOrder", "GET", "/orders/{id}", OperationClass.SAFE).build();
    /** POST /orders. */
    public static final HttpOperation POST =
            define("createOrder", "POST", "/orders", OperationClass.UNSAFE).build();
    /** PUT /orders. */
    public static final HttpOperation PUT =
            define("putOrder", "PUT", "/orders", OperationClass.IDEMPOTENT).build();
    /** POST /payments, with an idempotency key. */
    public static final HttpOperation PAY = define("pay", "POST", "/payments", OperationClass.KEYED)
            .idempotencyKey("Idempotency-Key")
            .build();
    /** GET /picture. */
    public static final HttpOperation PICTURE =
            define("picture", "GET", "/picture", OperationClass.SAFE).build();
    /** GET /events. */
    public static final HttpOperation EVENTS =
            define("events", "GET", "/events", OperationClass.SAFE).build();
    /** PUT /picture. */
    public static final HttpOperation UPLOAD =
            define("upload", "PUT", "/picture", OperationClass.IDEMPOTENT).build();

    static final Content<Order> ORDER = Content.json("application/json", Order.CODEC);
    private static final Parameter<String> ID = Parameter.path("id", JsonCodecs.STRING, Shape.TEXT);
    private static final Content<EventStream<Order>> STREAM = Content.events("text/event-stream", Order.CODEC);

    /** Reads an order by its id. */
    public static final ClientBinding<String, Order> ORDER_BY_ID =
            binding((id, out) -> out.param(ID, id), in -> success(in, ORDER), "application/json");
    /** Sends an order, and gets one. */
    public static final ClientBinding<Order, Order> ORDER_FOR_ORDER =
            binding((order, out) -> out.body(ORDER, order), in -> success(in, ORDER), "application/json");
    /** Gets bytes. */
    public static final ClientBinding<String, Body> BYTES =
            binding((none, out) -> {}, in -> success(in, Content.binary("image/*")), "image/*");
    /** Sends bytes, and gets nothing. */
    public static final ClientBinding<Body, @Nullable Void> SENT_BYTES =
            binding((body, out) -> out.body(Content.binary("application/octet-stream"), body), in -> {
                if (in.status() != 204) {
                    throw in.undeclared();
                }
                in.empty();
                return null;
            });
    /** Gets events. */
    public static final ClientBinding<String, EventStream<Order>> ORDER_EVENTS =
            binding((none, out) -> {}, in -> success(in, STREAM), "text/event-stream");

    private Orders() {}

    static HttpOperation.Builder define(String name, String method, String path, OperationClass kind) {
        return HttpOperation.define("Orders", name).route(method, "", path).kind(kind);
    }

    static <Q, R extends @Nullable Object> ClientBinding<Q, R> binding(
            BiConsumer<Q, RequestWriter> write, Function<ResponseReader, R> read, String... accepts) {
        return new ClientBinding<>() {
            @Override
            public void write(Q request, RequestWriter out) {
                write.accept(request, out);
            }

            @Override
            public R read(ResponseReader in) {
                return read.apply(in);
            }

            @Override
            public List<String> accepts() {
                return List.of(accepts);
            }
        };
    }

    private static <T> T success(ResponseReader in, Content<T> content) {
        switch (in.status()) {
            case 200, 201 -> {
                return in.body(List.of(content));
            }
            case 404 -> throw new NotFound(in.error(), in.body(List.of(ORDER)));
            case 503 -> {
                in.empty();
                throw new Unavailable(in.error());
            }
            default -> throw in.undeclared();
        }
    }

    private static final class OrderCodec implements JsonCodec<Order> {
        private static final JsonNames NAMES = JsonNames.of("id", "total");

        @Override
        public Order read(JsonReader in) {
            String id = "";
            long total = 0;
            in.beginObject();
            for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
                switch (member) {
                    case 0 -> id = in.readString();
                    case 1 -> total = in.readLong();
                    default -> in.skipValue();
                }
            }
            return new Order(id, total);
        }

        @Override
        public void write(Order value, JsonWriter out) {
            out.beginObject();
            out.name(NAMES, 0);
            out.writeString(value.id());
            out.name(NAMES, 1);
            out.writeLong(value.total());
            out.endObject();
        }
    }
}
