package dev.covenant.samples.shop;

import dev.covenant.samples.shop.orderservice.CreateOrder;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.model.Item;
import dev.covenant.samples.shop.orderservice.model.NewOrder;
import dev.covenant.samples.shop.orderservice.model.Order;
import dev.covenant.samples.shop.userservice.UsersClient;
import dev.covenant.samples.shop.userservice.model.NewUser;
import dev.covenant.samples.shop.userservice.model.Tier;
import dev.covenant.samples.shop.userservice.model.User;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Starts the shop, buys things, breaks something, and prints what happens. */
public final class ShopDemo {
    private final Shop shop;
    private final PrintStream out;

    ShopDemo(Shop shop, PrintStream out) {
        this.shop = shop;
        this.out = out;
    }

    /** Runs the demonstration; takes no arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Shop shop = Shop.open()) {
            new ShopDemo(shop, System.out).run();
        }
    }

    void run() throws IOException, InterruptedException {
        try (UsersClient users = shop.newUsersClient();
                OrdersClient orders = shop.newOrdersClient()) {
            User ada = users.createUser(NewUser.builder()
                    .name("Ada")
                    .email("ada@example.com")
                    .tier(Tier.GOLD)
                    .build());
            out.println("registered  " + ada.name() + " (" + ada.tier().value() + ")");
            buy(orders, ada, 10);
            out.println("payments    asked of the two payment servers: " + shop.paymentsAsked());
            shop.stopOnePaymentServer();
            out.println("stopped     one of the two payment servers");
            buy(orders, ada, 10);
            refuse(orders, ada);
            out.println("listed      "
                    + orders.listOrders().size() + " orders, newest "
                    + orders.listOrders().get(0).id());
            sendNonsense();
        }
    }

    private void buy(OrdersClient orders, User user, int times) {
        int paid = 0;
        for (int i = 0; i < times; i++) {
            Order order = orders.createOrder(order(user, "19.99"));
            paid += order.payment().isPresent() ? 1 : 0;
        }
        out.println("bought      " + times + " times, " + paid + " paid");
    }

    private void refuse(OrdersClient orders, User user) {
        try {
            orders.createOrder(order(user, "5000"));
        } catch (CreateOrder.PaymentRequired e) {
            out.println("refused     " + e.status() + " " + e.body().title().orElse(""));
        }
    }

    private static NewOrder order(User user, String price) {
        UUID id = user.id().orElseThrow();
        return NewOrder.builder()
                .user(id)
                .items(List.of(Item.builder()
                        .sku("book")
                        .quantity(2)
                        .price(new BigDecimal(price))
                        .build()))
                .build();
    }

    /** What a caller gets who does not keep to the contract: every fault at once. */
    private void sendNonsense() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(shop.orderService().resolve("/v1/orders"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"user\":\"nobody\",\"items\":[{\"sku\":1,\"quantity\":0}]}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        out.println("nonsense    " + answer.statusCode() + " " + answer.body());
    }
}
