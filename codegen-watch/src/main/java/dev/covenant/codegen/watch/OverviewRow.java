package dev.covenant.codegen.watch;

import dev.covenant.codegen.watch.Panel.Query;
import dev.covenant.codegen.watch.Panel.Step;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The service as a whole.
 *
 * @param objective the share of calls that are to succeed
 */
record OverviewRow(Queries all, BigDecimal objective) {
    List<Panel> panels() {
        return Stream.concat(numbers().stream(), lines().stream()).toList();
    }

    private List<Panel> numbers() {
        return List.of(
                Panel.number(
                                "Success rate",
                                "percentunit",
                                "The share of calls that gave a result, or that the service rejected as the caller's"
                                        + " mistake.",
                                new Query(all.successes(ClientMeter.CALLS), "success"))
                        .colored(Step.below("red"), Step.from(objective.toPlainString(), "green")),
                Panel.number("Calls", "ops", "Calls a second.", new Query(all.count(ClientMeter.CALLS), "calls")),
                Panel.number(
                        "p99",
                        "s",
                        "What 99 of 100 calls take at most, retries and pauses included.",
                        new Query(all.quantile("0.99", ClientMeter.CALLS), "p99")),
                Panel.number(
                                "Requests per call",
                                "none",
                                "1 when no call needs a second attempt.",
                                new Query(
                                        "1 + " + all.rate(ClientMeter.RETRIES) + "\n/\n" + all.count(ClientMeter.CALLS),
                                        "requests"))
                        .colored(Step.below("green"), Step.from("1.1", "orange"), Step.from("1.2", "red")),
                Panel.number(
                        "In flight",
                        "none",
                        "Calls under way.",
                        new Query("sum (" + all.gauge(ClientMeter.ACTIVE_CALLS) + ")", "calls")),
                Panel.number(
                        "Connections",
                        "none",
                        "Open connections, where the transport tells.",
                        new Query("sum (" + all.gauge(ClientMeter.CONNECTIONS) + ")", "connections")),
                Panel.number(
                                "Instances that may be asked",
                                "none",
                                "As the client sees it that sees the fewest.",
                                new Query("min (" + all.gauge(ClientMeter.ELIGIBLE_INSTANCES) + ")", "eligible"))
                        .colored(Step.below("red"), Step.from("1", "green")),
                Panel.number(
                                "Panic",
                                "none",
                                "1 while fewer than half of the instances are well.",
                                new Query("max (" + all.gauge(ClientMeter.PANIC) + ")", "panic"))
                        .colored(Step.below("green"), Step.from("1", "red")));
    }

    private List<Panel> lines() {
        return List.of(
                Panel.lines(
                        "Calls by outcome",
                        "ops",
                        "How calls end: local ones count for nothing.",
                        new Query(all.count(ClientMeter.CALLS, Label.OUTCOME), legend(Label.OUTCOME))),
                Panel.lines("Latency", "s", "What calls take.", quantile("0.5"), quantile("0.95"), quantile("0.99")),
                Panel.lines(
                        "Failed calls by kind",
                        "ops",
                        "Why calls fail.",
                        new Query(all.failures(ClientMeter.CALLS, Label.ERROR), legend(Label.ERROR))),
                Panel.lines(
                        "Instances",
                        "none",
                        "How many are known, and how many may be asked.",
                        new Query("max (" + all.gauge(ClientMeter.INSTANCES) + ")", "known"),
                        new Query("min (" + all.gauge(ClientMeter.ELIGIBLE_INSTANCES) + ")", "may be asked")),
                Panel.lines(
                        "State changes",
                        "ops",
                        "Breakers, ejections, health and panic that changed.",
                        new Query(
                                all.rate(ClientMeter.STATE_CHANGES, Label.PART, Label.STATE),
                                legend(Label.PART) + " " + legend(Label.STATE))),
                Panel.lines(
                        "Fallbacks",
                        "ops",
                        "Calls that failed and whose caller got its fallback instead.",
                        new Query(all.rate(ClientMeter.FALLBACKS, Label.ERROR), legend(Label.ERROR))));
    }

    static String legend(Label label) {
        return "{{" + label.prometheusName() + "}}";
    }

    private Query quantile(String quantile) {
        return new Query(
                all.quantile(quantile, ClientMeter.CALLS),
                "p" + quantile.substring(2).replaceFirst("^5$", "50"));
    }
}
