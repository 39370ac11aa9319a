package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.gate.GateReport;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One page for reviewers, which needs nothing beside itself: the verdict, what was found with both contracts side by side, what the rules
 * say. It is read without its script too; the script only hides what is not looked for.
 */
final class HtmlReport {
    private final GateReport report;
    private final ToldFindings findings;
    private final Html html = new Html();
    private final HtmlFinding finding;

    private HtmlReport(GateReport report) {
        this.report = report;
        this.findings = ToldFindings.of(report);
        this.finding = new HtmlFinding(html, report.request().settings().today());
    }

    static String of(GateReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        HtmlHead.write(report, html);
        html.raw("<main>\n");
        HtmlFilters.write(findings.all(), html);
        section("Errors", "error", open(Level.ERROR));
        section("Warnings", "warn", open(Level.WARN));
        section("Carried by the version", "carried", ToldFinding::isCarried);
        section("Accepted", "accepted", ToldFinding::isAccepted);
        notes();
        html.raw("<p id=\"none\" hidden>Nothing fits the filter.</p>\n");
        HtmlRules.write(findings.all(), html);
        html.raw("</main>\n");
        HtmlHead.end(html);
        return html.toString();
    }

    private static Predicate<ToldFinding> open(Level level) {
        return finding -> finding.gate().isOpen() && finding.level() == level;
    }

    private void section(String title, String id, Predicate<ToldFinding> which) {
        Map<TextGroup, List<ToldFinding>> groups = findings.groups(which);
        if (groups.isEmpty()) {
            return;
        }
        html.raw("<section class=\"part\" id=\"" + id + "\">\n")
                .element("h2", title)
                .raw("\n");
        groups.forEach(this::group);
        html.raw("</section>\n");
    }

    private void group(TextGroup group, List<ToldFinding> members) {
        html.raw("<section class=\"group\">\n<header><h3><span class=\"badge "
                        + group.level().word() + "\">" + group.level().word() + "</span> <a")
                .attribute("href", "#rule-" + members.get(0).finding().rule())
                .raw("><code>")
                .text(group.rule())
                .raw("</code></a> ");
        if (!group.contract().isEmpty()) {
            html.element("span", "contract", group.contract()).raw(" ");
        }
        html.element("span", "victim", members.get(0).harm()).raw("</h3>\n");
        html.raw("</header>\n");
        ToldFindings.byExplanation(members).forEach((explanation, some) -> {
            html.element("p", "advice", explanation).raw("\n");
            some.forEach(finding::article);
        });
        html.raw("</section>\n");
    }

    private void notes() {
        Map<String, List<ToldFinding>> notes = findings.notes();
        if (notes.isEmpty()) {
            return;
        }
        html.raw("<section class=\"part\" id=\"info\">\n<details><summary><h2>")
                .text(Verdict.of(report).harmless())
                .raw("</h2></summary>\n");
        notes.forEach((rule, members) -> {
            html.raw("<section class=\"group\"><h3><span class=\"badge info\">info</span> <a")
                    .attribute("href", "#rule-" + members.get(0).finding().rule())
                    .raw("><code>")
                    .text(rule)
                    .raw("</code></a></h3>\n<ul>\n");
            members.forEach(finding::item);
            html.raw("</ul></section>\n");
        });
        html.raw("</details>\n</section>\n");
    }
}
