package dev.covenant.benchmarks.calls;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** The objects of the peers that bring no generator: public fields, the form that Jackson fills with the least work. */
final class Model {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Model() {}

    /** The order that everybody sends. */
    static Order order() {
        return order(Payloads.order());
    }

    static Order order(byte[] json) {
        try {
            return MAPPER.readValue(json, Order.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in three answers that nobody has parsed. */
    static Contestant.Seen seen(byte[] user, byte[] orders, byte[] created) throws IOException {
        return seen(
                MAPPER.readValue(user, User.class),
                MAPPER.readValue(orders, new TypeReference<List<Order>>() {}),
                order(created));
    }

    static Contestant.Seen seen(User user, List<Order> orders, Order created) {
        List<Item> items = orders.get(orders.size() - 1).items;
        return new Contestant.Seen(user.email, orders.size(), items.get(items.size() - 1).title, created.id);
    }

    /** A user. */
    public static final class User {
        public long id;
        public String name;
        public String email;
        public int age;
        public boolean active;
        public double score;
        public String country;
    }

    /** An order. */
    public static final class Order {
        public String id;
        public long customerId;
        public String status;
        public String currency;
        public double total;
        public long createdAt;
        public String address;
        public String note;
        public List<Item> items;
    }

    /** A line of an order. */
    public static final class Item {
        public String sku;
        public String title;
        public int quantity;
        public double price;
        public boolean gift;
    }
}
