package dev.covenant.codegen.rest.operation;

import org.junit.jupiter.api.Test;

/**
 * Generated client against generated server, over loopback: parameters of all places, typed errors, several successes, forms,
 * files, bytes, events, waiting or not, and a request full of faults.
 */
class RoundTripTest {
    @Test
    void whatOneSideSaysTheOtherHears() throws Exception {
        Generated.of(Generated.resource("shop.yaml"))
                .run("scenario.ShopScenario", Generated.resource("ShopScenario.java"));
    }

    @Test
    void callbacksAndWebhooksFindTheirWay() throws Exception {
        Generated.of(Generated.resource("things.yaml"))
                .run("scenario.HooksScenario", Generated.resource("HooksScenario.java"));
    }
}
