package dev.covenant.codegen.watch;

import static dev.covenant.codegen.watch.OverviewRow.legend;

import dev.covenant.codegen.watch.Panel.Query;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.util.List;

/** The service by its operations. */
record OperationRow(Queries some) {
    List<Panel> panels() {
        String operation = legend(Label.OPERATION);
        return List.of(
                Panel.lines(
                        "Calls by operation",
                        "ops",
                        "Calls a second.",
                        new Query(some.count(ClientMeter.CALLS, Label.OPERATION), operation)),
                Panel.lines(
                        "p50 by operation",
                        "s",
                        "What half of the calls take at most.",
                        new Query(some.quantile("0.5", ClientMeter.CALLS, Label.OPERATION), operation)),
                Panel.lines(
                        "p99 by operation",
                        "s",
                        "What 99 of 100 calls take at most. The deadlines stand below.",
                        new Query(some.quantile("0.99", ClientMeter.CALLS, Label.OPERATION), operation)),
                Panel.lines(
                        "Success by operation",
                        "percentunit",
                        "The share of calls that did not fail.",
                        new Query(some.successes(ClientMeter.CALLS, Label.OPERATION), operation)),
                Panel.lines(
                        "Failed calls by operation and kind",
                        "ops",
                        "Why calls fail.",
                        new Query(
                                some.failures(ClientMeter.CALLS, Label.OPERATION, Label.ERROR),
                                operation + " " + legend(Label.ERROR))),
                Panel.lines(
                        "Further attempts and fallbacks",
                        "ops",
                        "Attempts beyond the first, and calls that failed all the same.",
                        new Query(some.rate(ClientMeter.RETRIES, Label.OPERATION), operation + " retries"),
                        new Query(some.rate(ClientMeter.FALLBACKS, Label.OPERATION), operation + " fallbacks")));
    }
}
