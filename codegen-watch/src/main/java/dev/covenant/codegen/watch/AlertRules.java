package dev.covenant.codegen.watch;

import dev.covenant.codegen.watch.Rule.Alert;
import dev.covenant.codegen.watch.Rule.Urgency;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody should know of the clients of a service, beside that its error budget burns. */
final class AlertRules {
    private static final String WHO = "{{ $labels.target }}";
    private static final String WHERE = "{{ $labels.target_instance }} of " + WHO;
    private static final String WHAT = "{{ $labels.operation }} of " + WHO;
    private static final String SHARE = "{{ $value | humanizePercentage }}";

    private final Queries calls;
    private final Deadlines deadlines;

    /** @param calls over all series of the target */
    AlertRules(Queries calls, Deadlines deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(operationFailing());
        rules.addAll(late());
        rules.add(breaker("CovenantBreakerOpen", ClientMeter.INSTANCE_BREAKER, WHERE, Label.TARGET, Label.INSTANCE));
        rules.add(breaker(
                "CovenantOperationBreakerOpen",
                ClientMeter.OPERATION_BREAKER,
                "{{ $labels.operation }} at " + WHERE,
                Label.TARGET,
                Label.INSTANCE,
                Label.OPERATION));
        rules.add(instanceOut());
        rules.add(panic());
        rules.add(nobodyLeft());
        rules.add(amplified());
        rules.add(budgetSpent());
        return rules;
    }

    private Alert operationFailing() {
        Queries slow = new Queries(calls.selector(), "10m");
        return new Alert(
                "CovenantOperationFailing",
                "1 - (\n"
                        + indented(slow.successes(ClientMeter.CALLS, Label.TARGET, Label.OPERATION))
                        + "\n) > 0.1\nand\n"
                        + slow.count(ClientMeter.CALLS, Label.TARGET, Label.OPERATION)
                        + " * 600 >= 20",
                Urgency.ticket("5m"),
                SHARE + " of the calls of " + WHAT + " fail",
                "More than a tenth of at least 20 calls in 10 minutes gave no result. The label 'error' of "
                        + ClientMeter.CALLS.prometheusName() + "_count says why.");
    }

    /**
     * One rule for each deadline. Calls that ran into it are told by their error; the histogram tells of clients with a longer deadline of
     * their own. Between two bounds a histogram can only guess, so it is asked from the next bound on.
     */
    private List<Alert> late() {
        Map<Duration, List<String>> others = deadlines.others();
        List<Alert> rules = new ArrayList<>();
        others.forEach((deadline, operations) ->
                rules.add(late(deadline, calls.and(PromQl.isOneOf(Label.OPERATION, operations)))));
        List<String> named = others.values().stream().flatMap(List::stream).toList();
        rules.add(
                late(Deadlines.STANDARD, named.isEmpty() ? calls : calls.and(PromQl.isNoneOf(Label.OPERATION, named))));
        return rules;
    }

    private static Alert late(Duration deadline, Queries these) {
        String seconds = Deadlines.seconds(deadline);
        Label[] by = {Label.TARGET, Label.OPERATION};
        String over = these.and(PromQl.is(Label.ERROR, CallError.DEADLINE_EXCEEDED.label()))
                .count(ClientMeter.CALLS, by);
        String slow = nextBound(deadline)
                .map(bound ->
                        these.quantile("0.99", ClientMeter.CALLS, by) + " > " + Deadlines.seconds(bound) + "\nor\n")
                .orElse("");
        return new Alert(
                "CovenantDeadlineMissed",
                slow + over + "\n/\n" + these.count(ClientMeter.CALLS, by) + " > 0.01",
                Urgency.ticket("5m").labelled("deadline", seconds + "s"),
                "More than 1 of 100 calls of " + WHAT + " take longer than " + seconds + " s",
                "The deadline of the operation is " + seconds
                        + " s. Look at the latency by instance: one slow instance should be avoided by its clients.");
    }

    /** Absent when there is no bucket beyond it that has an end: then no percentile can be greater. */
    private static Optional<Duration> nextBound(Duration deadline) {
        List<Duration> bounds = ClientMeter.LATENCY_BOUNDS;
        return bounds.subList(0, bounds.size() - 1).stream()
                .filter(bound -> bound.compareTo(deadline) >= 0)
                .findFirst();
    }

    /** Half-open counts too: a breaker that opens again and again is half-open in between. */
    private Alert breaker(String name, ClientMeter meter, String where, Label... by) {
        return new Alert(
                name,
                "max " + PromQl.by(by) + " (" + calls.gauge(meter) + ") >= 1",
                Urgency.ticket("2m"),
                "The circuit breaker of " + where + " is open",
                "More than half of its calls failed or were slow; its clients ask other instances.");
    }

    private Alert instanceOut() {
        Label[] by = {Label.TARGET, Label.INSTANCE};
        return new Alert(
                "CovenantInstanceOut",
                "max " + PromQl.by(by) + " (" + calls.gauge(ClientMeter.INSTANCE_EJECTION) + ") == 2\nor\nmin "
                        + PromQl.by(by) + " (" + calls.gauge(ClientMeter.INSTANCE_HEALTHY) + ") == 0",
                Urgency.ticket("5m"),
                WHERE + " gets no calls",
                "It fails its health checks, or its calls failed so often that it is left alone for a while.");
    }

    private Alert panic() {
        return new Alert(
                "CovenantPanic",
                "max " + PromQl.by(Label.TARGET) + " (" + calls.gauge(ClientMeter.PANIC) + ") == 1",
                Urgency.page("1m"),
                "Fewer than half of the instances of " + WHO + " are well",
                "Ejections are ignored, because leaving out so many would do more harm than good.");
    }

    private Alert nobodyLeft() {
        return new Alert(
                "CovenantNoInstance",
                "min " + PromQl.by(Label.TARGET) + " (" + calls.gauge(ClientMeter.ELIGIBLE_INSTANCES) + ") == 0",
                Urgency.page("30s"),
                "No instance of " + WHO + " can be asked",
                "All are unhealthy or have an open breaker, or none is known: calls fail at once or get their"
                        + " fallback.");
    }

    private Alert amplified() {
        return new Alert(
                "CovenantAmplification",
                retries("10m", Label.TARGET) + "\n/\n" + calls("10m", Label.TARGET) + " > 0.1\nand\n"
                        + calls("10m", Label.TARGET) + " * 600 >= 100",
                Urgency.ticket("10m"),
                "Clients of " + WHO + " make " + SHARE + " more requests than calls",
                "More than one of ten calls, of at least 100 in 10 minutes, needs another attempt.");
    }

    /** By process, since each client has a budget of its own. */
    private Alert budgetSpent() {
        Policy.Retries retries = Policy.standard().retries();
        return new Alert(
                "CovenantRetryBudgetSpent",
                "sum by (target, job, instance) (rate(" + ClientMeter.RETRIES.prometheusName() + "{" + calls.selector()
                        + "}[5m]))\n>= 0.95 * (" + plain(retries.budgetShare())
                        + " * sum by (target, job, instance) (rate(" + ClientMeter.CALLS.prometheusName() + "_count{"
                        + calls.selector() + "}[5m])) + " + plain(retries.budgetPerSecond()) + ")",
                Urgency.ticket("5m"),
                "{{ $labels.instance }} has spent its budget of further attempts for " + WHO,
                "Further attempts are not made beyond the budget, so calls fail at their first failure.");
    }

    private String retries(String window, Label... by) {
        return new Queries(calls.selector(), window).rate(ClientMeter.RETRIES, by);
    }

    private String calls(String window, Label... by) {
        return new Queries(calls.selector(), window).count(ClientMeter.CALLS, by);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String indented(String query) {
        return "  " + query.replace("\n", "\n  ");
    }
}
