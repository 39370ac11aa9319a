package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Generated client against generated server, over loopback: parameters of all places, typed errors, several successes, forms,
 * files, bytes, events, waiting or not, and a request full of faults.
 */
class RoundTripTest {
    @Test
    void whatOneSideSaysTheOtherHears() throws Exception {
        List<String> logged = logged(
                "dev.covenant.http.server.Answering",
                () -> Generated.of(Generated.resource("shop.yaml"))
                        .run("scenario.ShopScenario", Generated.resource("ShopScenario.java")));

        assertThat(logged).isNotEmpty().containsOnly("no answer to DELETE '/v1/orders/2': the wrong order");
    }

    /** A scenario that may fail. */
    private interface Scenario {
        void run() throws Exception;
    }

    /** What is logged meanwhile, which must not clutter the console. */
    private static List<String> logged(String name, Scenario scenario) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(name);
        Filter before = logger.getFilter();
        logger.setFilter(entry -> {
            Throwable thrown = entry.getThrown();
            lines.add(entry.getMessage() + (thrown == null ? "" : ": " + thrown.getMessage()));
            return false;
        });
        try {
            scenario.run();
        } finally {
            logger.setFilter(before);
        }
        return lines;
    }

    @Test
    void callbacksAndWebhooksFindTheirWay() throws Exception {
        Generated.of(Generated.resource("things.yaml"))
                .run("scenario.HooksScenario", Generated.resource("HooksScenario.java"));
    }

    @Test
    void everyWayToCallAnOperationHasATypedFallback() throws Exception {
        Generated.of(Generated.resource("shop.yaml"))
                .run("scenario.FallbackScenario", Generated.resource("FallbackScenario.java"));
    }

    @Test
    void whatThePolicySaysOfOperationsIsJudgedWhenTheClientIsMade() throws Exception {
        List<String> logged = logged(
                "dev.covenant.runtime",
                () -> Generated.of(Generated.resource("shop.yaml"))
                        .run("scenario.PolicyScenario", Generated.resource("PolicyScenario.java")));

        assertThat(logged).singleElement().asString().contains("'getOrdr'").endsWith("did you mean 'getOrder'?");
    }
}
