package dev.covenant.benchmarks.json;

import java.util.ArrayList;
import java.util.List;

/** What is read and written. */
public enum Payload {
    /** One user, about 130 bytes. */
    USER,
    /** One order with nine items, about 1 KB. */
    ORDER,
    /** An array of 50 orders, about 50 KB. */
    ORDERS_50,
    /** An array of 1,000 orders, about 1 MB. */
    ORDERS_1000;

    private static final String[] THINGS = {
        "Teapot, cast iron",
        "Notebook A5 dotted",
        "USB-C cable 2 m",
        "Desk lamp",
        "Mug",
        "Pencil 2B, box of 12",
        "Chair mat",
        "Headphones",
        "Rice cooker 1.8 l"
    };

    /** The objects to write. */
    Object value() {
        return switch (this) {
            case USER -> user();
            case ORDER -> order(7);
            case ORDERS_50 -> orders(50);
            case ORDERS_1000 -> orders(1000);
        };
    }

    /** The text to read. */
    byte[] json() {
        return new Covenant().write(this, value());
    }

    private static User user() {
        User user = new User();
        user.setId(48_151_623_42L);
        user.setName("Grace Murray Hopper");
        user.setEmail("grace.hopper@example.org");
        user.setAge(45);
        user.setActive(true);
        user.setScore(87.125);
        user.setCountry("US");
        return user;
    }

    private static List<Order> orders(int count) {
        List<Order> orders = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            orders.add(order(number));
        }
        return orders;
    }

    private static Order order(int number) {
        Order order = new Order();
        order.setId("ord-2024-" + (100_000 + number));
        order.setCustomerId(7_000_000L + 31L * number);
        order.setStatus(number % 3 == 0 ? "SHIPPED" : "CREATED");
        order.setCurrency("EUR");
        order.setTotal((19_999 + 7 * number) / 100.0);
        order.setCreatedAt(1_717_171_717_171L + 60_000L * number);
        order.setAddress("Müllerstraße " + (1 + number % 200) + ", 13353 Berlin");
        order.setNote("Please ring \"twice\"\nand leave it at the door; the bell of number 18 is broken again.");
        order.setItems(items(number));
        return order;
    }

    private static List<Item> items(int number) {
        List<Item> items = new ArrayList<>();
        for (int line = 0; line < THINGS.length; line++) {
            Item item = new Item();
            item.setSku("SKU-" + (10_000 + 97 * line + number));
            item.setTitle(THINGS[line]);
            item.setQuantity(1 + (line + number) % 5);
            item.setPrice((199 + 350 * line + number % 90) / 100.0);
            item.setGift(line % 4 == 0);
            items.add(item);
        }
        return items;
    }
}
