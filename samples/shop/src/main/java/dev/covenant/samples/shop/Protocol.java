package dev.covenant.samples.shop;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** How the order service calls the others. */
enum Protocol {
    REST,
    GRPC;

    private static final String FILE = "/shop.properties";

    /** As the one line of {@code shop.properties} says; the system property {@code shop.protocol} goes before it. */
    static Protocol configured() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Protocol.class.getResourceAsStream(FILE)) {
            if (file != null) {
                properties.load(file);
            }
        }
        return named(System.getProperty("shop.protocol", properties.getProperty("protocol", "rest")));
    }

    static Protocol named(String name) {
        return switch (name.strip()) {
            case "rest" -> REST;
            case "grpc" -> GRPC;
            default -> throw new IllegalArgumentException("the protocol is rest or grpc, not '" + name + "'");
        };
    }
}
