package dev.covenant.benchmarks.calls;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What goes over the wire, the same for everybody: the objects of the JSON benchmark. */
final class Payloads {
    /** The orders in the long answer. */
    static final int ORDERS = 50;

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

    private Payloads() {}

    /** One user, 134 bytes. */
    static byte[] user() {
        return utf8("{\"id\":4815162342,\"name\":\"Grace Hopper\",\"email\":\"grace.hopper@example.org\","
                + "\"age\":45,\"active\":true,\"score\":87.25,\"country\":\"US\"}");
    }

    /** One order with nine items, about 1 KB; one text is beyond ASCII and one has escapes. */
    static byte[] order() {
        return utf8(order(7));
    }

    /** An array of {@value #ORDERS} orders, about 50 KB. */
    static byte[] orders() {
        return utf8(IntStream.range(0, ORDERS).mapToObj(Payloads::order).collect(Collectors.joining(",", "[", "]")));
    }

    private static String order(int number) {
        return "{\"id\":\"ord-2024-" + (100_000 + number) + "\",\"customerId\":" + (7_000_000L + 31L * number)
                + ",\"status\":\"" + (number % 3 == 0 ? "SHIPPED" : "CREATED") + "\",\"currency\":\"EUR\",\"total\":"
                + (19_999 + 7 * number) / 100.0 + ",\"createdAt\":" + (1_717_171_717_171L + 60_000L * number)
                + ",\"address\":\"Müllerstraße " + (1 + number % 200) + ", 13353 Berlin\","
                + "\"note\":\"Please ring \\\"twice\\\"\\nand leave it at the door\",\"items\":"
                + IntStream.range(0, THINGS.length)
                        .mapToObj(line -> item(line, number))
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String item(int line, int number) {
        return String.format(
                Locale.ROOT,
                "{\"sku\":\"SKU-%d\",\"title\":\"%s\",\"quantity\":%d,\"price\":%s,\"gift\":%b}",
                10_000 + 97 * line + number,
                THINGS[line],
                1 + (line + number) % 5,
                (199 + 350 * line + number % 90) / 100.0,
                line % 4 == 0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
