package dev.covenant.codegen.watch;

import static dev.covenant.codegen.watch.OverviewRow.legend;

import dev.covenant.codegen.watch.Panel.Query;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The service by its instances.
 *
 * @param every over all instances, to tell shares by
 * @param some over those that are looked at
 */
record InstanceRow(Queries every, Queries some) {
    private static final Map<Integer, String> BREAKER = Map.of(0, "closed", 1, "half-open", 2, "open");
    private static final Map<Integer, String> EJECTION = Map.of(0, "well", 1, "struck", 2, "out");
    private static final Map<Integer, String> HEALTH = Map.of(0, "out", 1, "well");

    List<Panel> panels() {
        return Stream.concat(lines().stream(), states().stream()).toList();
    }

    private List<Panel> lines() {
        String instance = legend(Label.INSTANCE);
        return List.of(
                Panel.lines(
                        "Share of the attempts",
                        "percentunit",
                        "Where attempts go.",
                        new Query(
                                some.count(ClientMeter.ATTEMPTS, Label.INSTANCE) + "\n/ on () group_left ()\n"
                                        + every.count(ClientMeter.ATTEMPTS),
                                instance)),
                Panel.lines(
                        "Success by instance",
                        "percentunit",
                        "The share of attempts that did not fail.",
                        new Query(some.successes(ClientMeter.ATTEMPTS, Label.INSTANCE), instance)),
                Panel.lines(
                        "p99 by instance",
                        "s",
                        "What 99 of 100 attempts take at most.",
                        new Query(some.quantile("0.99", ClientMeter.ATTEMPTS, Label.INSTANCE), instance)),
                Panel.lines(
                        "In flight by instance",
                        "none",
                        "Attempts under way.",
                        new Query(worst("sum", ClientMeter.INSTANCE_ACTIVE_CALLS), instance)),
                Panel.lines(
                        "Failed attempts by instance and kind",
                        "ops",
                        "Why attempts fail.",
                        new Query(
                                some.failures(ClientMeter.ATTEMPTS, Label.INSTANCE, Label.ERROR),
                                instance + " " + legend(Label.ERROR))),
                Panel.lines(
                        "What the balancer thinks",
                        "s",
                        "The latency that it expects; the share of the weight is 1 unless the instance warms up.",
                        new Query(worst("max", ClientMeter.INSTANCE_LATENCY), instance + " latency"),
                        new Query(worst("min", ClientMeter.INSTANCE_WARMTH), instance + " share of its weight")));
    }

    private List<Panel> states() {
        String instance = legend(Label.INSTANCE);
        return List.of(
                Panel.states(
                        "Breakers of instances",
                        "As the client sees it that sees the worst.",
                        new Query(worst("max", ClientMeter.INSTANCE_BREAKER), instance, BREAKER)),
                Panel.states(
                        "Breakers of operations",
                        "Those of the operations that were called.",
                        new Query(
                                "max " + PromQl.by(Label.INSTANCE, Label.OPERATION) + " ("
                                        + some.gauge(ClientMeter.OPERATION_BREAKER) + ")",
                                instance + " " + legend(Label.OPERATION),
                                BREAKER)),
                Panel.states(
                        "Ejection",
                        "What calls have shown.",
                        new Query(worst("max", ClientMeter.INSTANCE_EJECTION), instance, EJECTION)),
                Panel.states(
                        "Health",
                        "What health checks have shown.",
                        new Query(worst("min", ClientMeter.INSTANCE_HEALTHY), instance, HEALTH)));
    }

    private String worst(String aggregation, ClientMeter meter) {
        return aggregation + " " + PromQl.by(Label.INSTANCE) + " (" + some.gauge(meter) + ")";
    }
}
