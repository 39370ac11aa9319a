package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Policy;
import dev.covenant.samples.shop.orderservice.CreateOrder;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.model.Item;
import dev.covenant.samples.shop.orderservice.model.NewOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the shop and lets customers buy while instances die, hang and come back. Ends by itself after half a minute. On a terminal it
 * shows a table of the instances, redrawn in place; elsewhere, or with the argument {@code --plain}, lines.
 */
public final class ShopDemo {
    private static final int CUSTOMERS = 8;

    /** For the first call, which also waits until classes are loaded. */
    private static final CallOptions UNHURRIED =
            CallOptions.timeout(Duration.ofSeconds(20)).withAttemptTimeout(Duration.ofSeconds(20));

    private final Protocol protocol;
    private final Policy policy;
    private final Show.Pace pace;
    private final Screen screen;

    ShopDemo(Protocol protocol, Policy policy, Show.Pace pace, Screen screen) {
        this.protocol = protocol;
        this.policy = policy;
        this.pace = pace;
        this.screen = screen;
    }

    /** Runs the demonstration. */
    public static void main(String[] args) throws IOException, InterruptedException {
        // Clients log what changes; here it is on the screen anyway.
        Logger logger = Logger.getLogger("dev.covenant.runtime");
        logger.setLevel(Level.OFF);
        boolean plain = List.of(args).contains("--plain") || !hasTerminal();
        Screen screen = plain ? Screen.lines(System.out) : Screen.terminal(System.out);
        Show.Pace pace = new Show.Pace(Duration.ofSeconds(5), 0);
        new ShopDemo(Protocol.configured(), ShopPolicies.hurried(), pace, screen).run();
        logger.setLevel(null);
    }

    // JDK 22 to 24 have a console without a terminal, too; there, --plain is for files.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        return System.console() != null;
    }

    /** Runs it; how many errors the customers got. */
    long run() throws IOException, InterruptedException {
        Watch watch = new Watch();
        try (Shop shop = Shop.open(new Clients(protocol, policy, watch));
                OrdersClient orders = shop.newOrdersClient()) {
            screen.say("The order service calls two instances of the user service and three of the payment service, by "
                    + (protocol == Protocol.GRPC ? "gRPC." : "REST."));
            screen.say("Policy: the default with shorter times, to be seen in half a minute, and round robin.");
            UUID ada = UUID.fromString(shop.customers().add("Ada", "ada@example.com", UNHURRIED));
            refuse(orders, ada);
            sendNonsense(shop);
            Show show = new Show(shop, watch, screen, pace);
            Traffic traffic = Traffic.start(orders, order(ada, "19.99"), CUSTOMERS);
            try (traffic) {
                show.run(traffic);
            }
            show.sum(traffic);
            return traffic.errors();
        }
    }

    private static NewOrder order(UUID user, String price) {
        return NewOrder.builder()
                .user(user)
                .items(List.of(Item.builder()
                        .sku("book")
                        .quantity(2)
                        .price(new BigDecimal(price))
                        .build()))
                .build();
    }

    /** A refusal that the contract declares is an exception of its own, with the declared body. */
    private void refuse(OrdersClient orders, UUID user) {
        try {
            orders.createOrder(order(user, "5000"));
        } catch (CreateOrder.PaymentRequired e) {
            screen.say("");
            screen.say("An order that is too dear: " + e.status() + " "
                    + e.body().title().orElse(""));
        }
    }

    /** What a caller gets who does not keep to the contract: every fault at once. */
    private void sendNonsense(Shop shop) throws IOException, InterruptedException {
        String nonsense = "{\"user\":\"nobody\",\"items\":[{\"sku\":1,\"quantity\":0}]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.orderService() + "/v1/orders"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(nonsense))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        screen.say("A request that is nonsense: " + answer.statusCode() + " " + answer.body());
        screen.say("");
    }
}
