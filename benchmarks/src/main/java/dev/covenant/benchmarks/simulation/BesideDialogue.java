package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.Balancing.Strategy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The part of the report that says for each of Dialogue's scenarios how the two clients do, and why. */
final class BesideDialogue {
    private final StringBuilder text = new StringBuilder("""
        | scenario | success % (Dialogue) | mean s (Dialogue) | why |
        |---|---|---|---|
        """);

    private static Map<String, String> reasons() {
        Map<String, String> why = new HashMap<>();
        why.put("simplest_possible_case", "both choose by load; latency in the score sends more to the faster servers");
        why.put(
                "slowdown_and_error_thresholds",
                "**below**: eight times what the servers can answer. Dialogue's calls wait in the client as long as it"
                        + " takes; with a deadline of 10 s nobody could answer more than 17.6%, and a tried limit in"
                        + " flight reached 6.2% at the cost of others (decision 0013)");
        why.put(
                "slow_503s_then_revert",
                "calls that have been waiting for a second say that a server is slow before the first has ended");
        why.put("fast_503s_then_revert", "failures count as calls in flight in both");
        why.put(
                "fast_400s_then_revert",
                "a server that only refuses while others do not is asked less. The mean is higher as more calls"
                        + " succeed: a refusal takes 20 ms, a success 120");
        why.put("short_outage_on_one_node", "repeated at the other node within 0.1 s");
        why.put("drastic_slowdown", "as in slow_503s_then_revert: silence counts as latency");
        why.put(
                "all_nodes_500",
                "**below**: nobody can answer for half of the time. Dialogue's calls wait in the client until somebody"
                        + " can; ours end at once when nobody may be asked, on purpose, and an open breaker lets one"
                        + " trial through in 10 s");
        why.put(
                "black_hole",
                "ours end after 5 s and are repeated, which is what their mean consists of; Dialogue's never end and"
                        + " are not in its mean");
        why.put(
                "one_endpoint_dies_on_each_server",
                "breakers and penalties are kept for each operation, so each is asked for where it works");
        why.put("live_reloading", "failures are repeated elsewhere, and the broken server is found");
        why.put("uncommon_flakes", "repeated, within the budget of a fifth of the calls");
        why.put(
                "one_big_spike",
                "**below**: 1,000 calls in 33 ms for servers that take 200. Dialogue sends 20 to each and lets the"
                        + " others wait; that bound with a deadline costs more elsewhere than it gains here (decision"
                        + " 0013)");
        why.put(
                "server_side_rate_limits",
                "**below**: nearly as many calls as the limits let through. Dialogue's wait for 86 hours on average;"
                        + " ours are sent three times at most, within an hour");
        return why;
    }

    /** Adds a scenario if it is one of Dialogue's. */
    void line(Scenario scenario, Map<Strategy, Result> results) {
        DialogueScenarios.Mark mark = DialogueScenarios.marks().get(scenario.name());
        if (mark != null) {
            Result ours = Objects.requireNonNull(results.get(Strategy.ADAPTIVE));
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %.2f (%.1f) | %.3f (%.3f) | %s |%n",
                    scenario.name(),
                    ours.success(),
                    mark.success(),
                    ours.meanSeconds(),
                    mark.mean(),
                    reasons().get(scenario.name())));
        }
    }

    String text() {
        return text.toString();
    }
}
