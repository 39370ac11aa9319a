package scenario;

import api.CreateOrder;
import api.CreateOrderRequest;
import api.DeleteOrderRequest;
import api.GetOrder;
import api.GetOrderRequest;
import api.GetPhotoRequest;
import api.Orders;
import api.OrdersAsyncClient;
import api.OrdersClient;
import api.OrdersServer;
import api.PutPhotoRequest;
import api.UploadPhotoParts;
import api.UploadPhotoRequest;
import api.model.GetOrderParamWhere;
import api.model.Order;
import api.model.Problem;
import dev.covenant.http.Body;
import dev.covenant.runtime.EventStream;
import dev.covenant.http.FilePart;
import dev.covenant.http.Response;
import dev.covenant.http.server.JdkServer;
import dev.covenant.http.server.ServerCall;
import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.UndeclaredStatusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Generated client against generated server, over loopback. */
public final class ShopScenario implements Runnable {
    private static final class Shop implements Orders {
        @Override
        public Order getOrder(GetOrderRequest request, CallOptions options) {
            if (request.id().equals("none")) {
                throw GetOrder.NotFound.of(Problem.builder().title("no such order").build());
            }
            if (request.id().equals("teapot")) {
                throw GetOrder.DefaultError.of(418, "short and stout");
            }
            ServerCall.of(options).header(GetOrder.X_RATE_LIMIT, 7L);
            String text = request.tags().orElse(List.of()) + "/"
                    + request.where().flatMap(GetOrderParamWhere::min).orElse(-1L) + "/"
                    + request.xTrace().orElse(-1L) + "/" + request.session().orElse("-");
            return Order.builder().id(request.id()).tags(List.of(text)).build();
        }

        @Override
        public EventStream<Order> getOrderStream(GetOrderRequest request, CallOptions options) {
            return EventStream.of(List.of(order("1"), order("2"), order("3")));
        }

        @Override
        public void deleteOrder(DeleteOrderRequest request, CallOptions options) {
            if (!request.id().equals("1")) {
                throw new IllegalStateException("the wrong order");
            }
        }

        @Override
        public CreateOrder.Result createOrderResult(CreateOrderRequest request, CallOptions options) {
            if (request.bodyText().isPresent()) {
                return new CreateOrder.Result.Accepted(request.bodyText().get().length());
            }
            Order order = request.body().orElseThrow();
            String type = request.contentType().orElse("unsaid");
            return order.id().equals("nothing")
                    ? new CreateOrder.Result.NoContent()
                    : new CreateOrder.Result.Created(order.toBuilder().tags(List.of(type)).build());
        }

        @Override
        public Body getPhoto(GetPhotoRequest request, CallOptions options) {
            return Body.of("bytes of " + request.id()).as("image/png");
        }

        @Override
        public long putPhoto(PutPhotoRequest request, CallOptions options) {
            return text(request.body()).length() + (request.body().mediaType().orElse("").equals("image/jpeg") ? 1000 : 0);
        }

        @Override
        public String uploadPhoto(UploadPhotoRequest request, CallOptions options) {
            UploadPhotoParts parts = request.body();
            return text(parts.photo().body()) + "|" + parts.photo().filename() + "|"
                    + parts.more().stream().map(FilePart::body).map(ShopScenario::text).collect(Collectors.joining("+"))
                    + "|" + parts.order().id() + "|" + parts.labels() + "|" + parts.count().orElse(-1L);
        }
    }

    @Override
    public void run() {
        try (JdkServer server = JdkServer.start(0, OrdersServer.routes(new Shop()));
                OrdersClient client = OrdersClient.create(Target.at(server.uri().toString()))) {
            parameters(client);
            errors(client);
            results(client);
            bodies(client);
            streams(client);
            asynchronous(client.async());
            faults(server.uri());
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parameters(OrdersClient client) {
        GetOrderRequest request = GetOrderRequest.builder()
                .id("a/b c")
                .tags(List.of("x", "y"))
                .where(GetOrderParamWhere.builder().min(3L).build())
                .xTrace(42L)
                .session("s1")
                .build();
        Response<Order> response = client.getOrderResponse(request, CallOptions.none());
        same(response.value().id(), "a/b c");
        same(response.value().tags().orElseThrow(), List.of("[x, y]/3/42/s1"));
        same(response.header(GetOrder.X_RATE_LIMIT), Optional.of(7L));
        same(response.status(), 200);
        same(client.getOrder("1").tags().orElseThrow(), List.of("[]/-1/-1/-"));
        same(request.toBuilder().build(), request);
    }

    private static void errors(OrdersClient client) {
        try {
            client.getOrder("none");
            throw new AssertionError("no error");
        } catch (GetOrder.NotFound e) {
            same(e.body().title(), Optional.of("no such order"));
            same(e.status(), 404);
        }
        try {
            client.getOrder("teapot");
            throw new AssertionError("no error");
        } catch (GetOrder.DefaultError e) {
            same(e.status() + e.body(), "418short and stout");
        }
        try {
            client.deleteOrder("2");
            throw new AssertionError("no error");
        } catch (UndeclaredStatusException e) {
            same(e.status(), 500);
        }
        client.deleteOrder("1");
    }

    private static void results(OrdersClient client) {
        same(client.createOrder(CreateOrderRequest.of(order("9"))).tags(), Optional.of(List.of("application/json")));
        CreateOrderRequest form = CreateOrderRequest.builder()
                .body(order("9"))
                .contentType("application/x-www-form-urlencoded")
                .build();
        Order made = client.createOrder(form);
        same(made.tags().orElseThrow(), List.of("application/x-www-form-urlencoded"));
        same(made.total(), order("9").total());
        CreateOrderRequest text = CreateOrderRequest.builder().bodyText("twelve chars").build();
        same(client.createOrderResult(text), new CreateOrder.Result.Accepted(12));
        same(client.createOrderResult(CreateOrderRequest.of(order("nothing"))), new CreateOrder.Result.NoContent());
        try {
            client.createOrder(text);
            throw new AssertionError("no error");
        } catch (AlternativeResultException e) {
            same(e.status(), 202);
        }
        try {
            CreateOrderRequest.builder().body(order("9")).contentType("image/png").build();
            throw new AssertionError("no error");
        } catch (IllegalArgumentException e) {
            check(e.getMessage().contains("application/json"), e.getMessage());
        }
        try {
            CreateOrderRequest.builder().build();
            throw new AssertionError("no error");
        } catch (IllegalStateException e) {
            check(e.getMessage().contains("body"), e.getMessage());
        }
    }

    private static void bodies(OrdersClient client) {
        try (Body photo = client.getPhoto("7")) {
            same(text(photo), "bytes of 7");
        }
        same(client.putPhoto("7", Body.of("12345").as("image/png")), 5L);
        same(client.putPhoto("7", Body.of("12345").as("image/jpeg")), 1005L);
        UploadPhotoParts parts = UploadPhotoParts.builder()
                .photo(new FilePart("me.png", Body.of("png").as("image/png")))
                .more(List.of(FilePart.of(Body.of("one")), FilePart.of(Body.of("two"))))
                .order(order("5"))
                .labels(List.of("a", "b"))
                .build();
        same(client.uploadPhoto("7", parts), "png|me.png|one+two|5|[a, b]|-1");
    }

    private static void streams(OrdersClient client) {
        List<String> ids = new ArrayList<>();
        try (EventStream<Order> stream = client.getOrderStream("1")) {
            stream.forEach(order -> ids.add(order.id()));
        }
        same(ids, List.of("1", "2", "3"));
    }

    private static void asynchronous(OrdersAsyncClient client) throws InterruptedException {
        same(client.getOrder("1").join().id(), "1");
        client.deleteOrder("1").join();
        same(client.createOrderResult(CreateOrderRequest.of(order("9"))).join().status(), 201);
        same(client.getOrderResponse(GetOrderRequest.of("1"), CallOptions.none()).join().status(), 200);
        ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
        CountDownLatch ended = new CountDownLatch(1);
        client.getOrderStream("1").subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Order order) {
                ids.add(order.id());
            }

            @Override
            public void onError(Throwable error) {
                ids.add(error.toString());
                ended.countDown();
            }

            @Override
            public void onComplete() {
                ended.countDown();
            }
        });
        check(ended.await(20, TimeUnit.SECONDS), "the stream does not end");
        same(List.copyOf(ids), List.of("1", "2", "3"));
    }

    private static void faults(URI server) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/orders/much-too-long?where%5Bmin%5D=x"))
                .header("X-Trace", "y")
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        same(response.statusCode(), 400);
        for (String name : List.of("id", "where", "X-Trace")) {
            check(response.body().contains(name), name + " is not in " + response.body());
        }
        HttpRequest empty = HttpRequest.newBuilder(server.resolve("/v1/orders"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> refused = http.send(empty, HttpResponse.BodyHandlers.ofString());
        same(refused.statusCode(), 400);
        check(refused.body().contains("id"), refused.body());
    }

    private static Order order(String id) {
        return Order.builder().id(id).total(new BigDecimal("12.50")).build();
    }

    private static String text(Body body) {
        try {
            return new String(body.bytes(1000), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(Object actual, Object expected) {
        check(expected.equals(actual), "expected " + expected + ", was " + actual);
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
