package dev.covenant.gate.report;

import dev.covenant.compat.RuleCatalogue;
import dev.covenant.gate.GateRules;
import java.util.List;

/**
 * What the rules say that have found something, at the end of the page.
 */
final class HtmlRules {
    private HtmlRules() {}

    static void write(List<ToldFinding> findings, Html html) {
        RuleCatalogue catalogue = GateRules.catalogue();
        List<String> rules = findings.stream()
                .map(finding -> finding.finding().rule())
                .distinct()
                .sorted()
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        html.raw("<section id=\"rules\">\n<h2>Rules</h2>\n");
        for (String rule : rules) {
            html.raw("<details")
                    .attribute("id", "rule-" + rule)
                    .raw("><summary><code>")
                    .text(rule)
                    .raw("</code></summary>\n<pre>");
            if (!catalogue.find(rule).isEmpty()) {
                catalogue
                        .explanation(rule)
                        .lines()
                        .skip(2)
                        .forEach(line -> html.source(line).raw("\n"));
            }
            html.raw("</pre></details>\n");
        }
        html.raw("</section>\n");
    }
}
