package dev.covenant.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShopDemoTest {
    @Test
    void everythingIsPaidAlsoWithOnePaymentServerGone() throws IOException, InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Shop shop = Shop.open()) {
            new ShopDemo(shop, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains("refused     402 more than 1000", "listed      20 orders, newest order-0020")
                .filteredOn(line -> line.equals("bought      10 times, 10 paid"))
                .hasSize(2);
    }

    @Test
    void nonsenseIsAnsweredWithEveryFaultAtOnce() throws IOException, InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Shop shop = Shop.open()) {
            new ShopDemo(shop, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("nonsense    400", "/user", "/items/0/sku", "/items/0/quantity", "price");
    }
}
