package dev.covenant.codegen.watch;

import dev.covenant.runtime.watch.CallOutcome;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.util.List;

/**
 * The queries that the dashboard and the rules have in common, over the series that a selector picks.
 *
 * @param selector matchers in PromQL, without braces
 * @param window how far back a rate looks, such as {@code 5m}
 */
record Queries(String selector, String window) {
    private static final List<String> GOOD = List.of(CallOutcome.SUCCESS.label(), CallOutcome.REJECTED.label());

    /** With one more matcher. */
    Queries and(String matcher) {
        return new Queries(selector + "," + matcher, window);
    }

    /** The series of a gauge. */
    String gauge(ClientMeter meter) {
        return meter.prometheusName() + "{" + selector + "}";
    }

    /** What a counter counts a second. */
    String rate(ClientMeter counter, Label... by) {
        return sum(counter.prometheusName(), by);
    }

    /** How many a timer times a second. */
    String count(ClientMeter timer, Label... by) {
        return sum(timer.prometheusName() + "_count", by);
    }

    /** The share of those that count for anything and did not fail, 0 to 1. */
    String successes(ClientMeter timer, Label... by) {
        return and(PromQl.isOneOf(Label.OUTCOME, GOOD)).count(timer, by)
                + "\n/\n"
                + and(PromQl.isNot(Label.OUTCOME, CallOutcome.LOCAL.label())).count(timer, by);
    }

    /** How many fail a second. */
    String failures(ClientMeter timer, Label... by) {
        return and(PromQl.is(Label.OUTCOME, CallOutcome.FAILED.label())).count(timer, by);
    }

    /** What so many of 100 take at most, in seconds. */
    String quantile(String quantile, ClientMeter timer, Label... by) {
        String all = timer.prometheusName() + "_bucket";
        String labels = PromQl.by(by);
        String withBound = labels.equals("by ()") ? "by (le)" : labels.replace(")", ", le)");
        return "histogram_quantile(" + quantile + ", sum " + withBound + " (rate(" + all + "{" + selector + "}["
                + window + "])))";
    }

    private String sum(String series, Label... by) {
        String grouping = by.length == 0 ? "" : PromQl.by(by) + " ";
        return "sum " + grouping + "(rate(" + series + "{" + selector + "}[" + window + "]))";
    }
}
