package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report for the summary of a build or a comment on a merge request: the verdict and the bump first, a table, the rest folded. It stays
 * below what platforms take for one comment, however much is found.
 */
final class MarkdownReport {
    private static final int ROWS = 60;
    private static final int ELEMENTS = 20;
    private static final int VALUE = 60;
    private static final int NAME = 100;

    private final GateReport report;
    private final ToldFindings findings;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(GateReport report) {
        this.report = report;
        this.findings = ToldFindings.of(report);
    }

    static String of(GateReport report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.verdict();
        markdown.table();
        markdown.advice();
        markdown.accepted();
        markdown.notes();
        return markdown.out.toString();
    }

    private void verdict() {
        Verdict verdict = Verdict.of(report);
        Heading heading = Heading.of(report);
        String planned = verdict.planned().isEmpty() ? "" : ", " + Markdown.text(verdict.planned());
        line("## " + (verdict.refused() ? "&#10060;" : "&#9989;") + " Contract check " + verdict.outcome());
        line("");
        line("**" + Markdown.text(verdict.required()) + "**" + planned);
        line("");
        line(Markdown.text(heading.title()) + "; baseline " + Markdown.code(heading.baseline()) + "; "
                + heading.judged() + "  ");
        line(verdict.counts());
    }

    private void table() {
        List<ToldFinding> grave = findings.which(ToldFinding::isGrave);
        if (grave.isEmpty()) {
            return;
        }
        line("");
        line("| | rule | what | old | new | where | fingerprint |");
        line("|---|---|---|---|---|---|---|");
        grave.stream().limit(ROWS).forEach(this::row);
        if (grave.size() > ROWS) {
            line("");
            line((grave.size() - ROWS) + " more are in the other forms of this report.");
        }
    }

    private void row(ToldFinding finding) {
        String mark = (finding.level() == Level.ERROR ? "&#128308; error" : "&#128993; warn")
                + (finding.excuse().isEmpty() ? "" : ", " + Markdown.text(finding.excuse()));
        line("| " + mark + " | " + Markdown.codeCell(finding.rule()) + " | "
                + Markdown.codeCell(TextFinding.folded(finding.element(), NAME)) + " | "
                + value(finding, finding.before())
                + " | " + value(finding, finding.after()) + " | " + where(finding) + " | "
                + Markdown.codeCell(finding.finding().fingerprint()) + " |");
    }

    private static String value(ToldFinding finding, String value) {
        return finding.hasValues() ? Markdown.codeCell(TextFinding.folded(value, VALUE)) : "";
    }

    private static String where(ToldFinding finding) {
        String base = finding.base()
                .map(place -> Markdown.codeCell(place.toString()) + " (old)")
                .orElse("");
        String revision = finding.revision()
                .map(place -> Markdown.codeCell(place.toString()))
                .orElse("");
        return base.isEmpty() || revision.isEmpty() ? base + revision : base + "<br>" + revision;
    }

    private void advice() {
        Map<String, List<ToldFinding>> rules = findings.which(ToldFinding::isGrave).stream()
                .limit(ROWS)
                .collect(Collectors.groupingBy(ToldFinding::rule, LinkedHashMap::new, Collectors.toList()));
        if (!rules.isEmpty()) {
            line("");
        }
        rules.forEach((rule, members) -> {
            Map<String, List<ToldFinding>> advice = ToldFindings.byExplanation(members);
            // What is said of some only says of which.
            advice.forEach((text, some) -> line("- " + Markdown.code(rule)
                    + (advice.size() > 1 ? " " + elements(some) : "") + ": " + Markdown.text(text)));
        });
    }

    private void accepted() {
        List<ToldFinding> accepted = findings.which(ToldFinding::isAccepted);
        if (accepted.isEmpty()) {
            return;
        }
        fold(accepted.size() + " accepted");
        for (ToldFinding finding : accepted.subList(0, Math.min(ROWS, accepted.size()))) {
            Acceptance acceptance = finding.accepted().orElseThrow();
            line("- " + Markdown.code(finding.rule()) + " "
                    + Markdown.code(TextFinding.folded(finding.element(), NAME)) + ": "
                    + Markdown.text(Words.reason(acceptance)) + "; "
                    + Markdown.text(
                            Words.until(acceptance, report.request().settings().today())));
        }
        line("");
        line("</details>");
    }

    private void notes() {
        Map<String, List<ToldFinding>> notes = findings.notes();
        if (notes.isEmpty()) {
            return;
        }
        fold(Verdict.of(report).harmless());
        notes.forEach(
                (rule, members) -> line("- " + Markdown.code(rule) + " " + members.size() + ": " + elements(members)));
        line("");
        line("</details>");
    }

    private static String elements(List<ToldFinding> members) {
        String shown = members.stream()
                .limit(ELEMENTS)
                .map(member -> Markdown.code(TextFinding.folded(member.element(), VALUE)))
                .collect(Collectors.joining(", "));
        int more = members.size() - ELEMENTS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private void fold(String summary) {
        line("");
        line("<details><summary>" + summary + "</summary>");
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
