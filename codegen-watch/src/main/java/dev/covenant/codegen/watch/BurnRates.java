package dev.covenant.codegen.watch;

import dev.covenant.codegen.watch.Rule.Alert;
import dev.covenant.codegen.watch.Rule.Recorded;
import dev.covenant.codegen.watch.Rule.Urgency;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Alerts on how fast the error budget of 30 days is spent, over a long and a short window at once, so that they come soon and go soon
 * (Google SRE workbook, chapter 5, "Multiwindow, Multi-Burn-Rate Alerts", table 5-8).
 */
final class BurnRates {
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d");

    private final String selector;
    private final WatchOptions options;

    BurnRates(String selector, WatchOptions options) {
        this.selector = selector;
        this.options = options;
    }

    /** The share of calls that failed, over each window. */
    List<Rule> recorded() {
        List<Rule> rules = new ArrayList<>();
        for (String window : WINDOWS) {
            String good = new Queries(selector, window).successes(ClientMeter.CALLS, Label.TARGET);
            rules.add(new Recorded(name(window), "1 - (\n  " + good.replace("\n", "\n  ") + "\n)"));
        }
        return rules;
    }

    List<Rule> alerts() {
        String left = "{{ $value | humanizePercentage }} of the calls of {{ $labels.target }} fail";
        return List.of(
                new Alert(
                        "CovenantErrorBudgetBurn",
                        both("1h", "5m", "14.4") + "\nor\n" + both("6h", "30m", "6"),
                        Urgency.page("2m"),
                        left,
                        "At this rate the error budget of 30 days" + objective() + " is gone within 5 days at most."),
                new Alert(
                        "CovenantErrorBudgetBurnSlow",
                        both("1d", "2h", "3") + "\nor\n" + both("3d", "6h", "1"),
                        Urgency.ticket("15m"),
                        left,
                        "At this rate the error budget of 30 days" + objective()
                                + " will be gone before they are over."));
    }

    private String objective() {
        return " (" + options.objective().toPlainString() + "% are to succeed)";
    }

    private String both(String longer, String shorter, String times) {
        String limit = new BigDecimal(times)
                .multiply(options.budget())
                .stripTrailingZeros()
                .toPlainString();
        return "(" + above(longer, limit) + " and " + above(shorter, limit) + ")";
    }

    private String above(String window, String limit) {
        String target = PromQl.is(Label.TARGET, options.target());
        return name(window) + "{" + target + "} > " + limit;
    }

    private static String name(String window) {
        return "target:covenant_client_failures:ratio_rate" + window;
    }
}
