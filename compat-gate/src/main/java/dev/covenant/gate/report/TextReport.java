package dev.covenant.gate.report;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Level;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.Printable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report for people: what is of one kind together, worst first, with what to do about it said once; the verdict last.
 */
final class TextReport {
    private static final int ELEMENTS_SHOWN = 3;
    private static final String INDENT = " ".repeat(7);

    private final GateReport report;
    private final ToldFindings findings;
    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private TextReport(GateReport report, Look look) {
        this.report = report;
        this.findings = ToldFindings.of(report);
        this.palette = new Palette(look);
    }

    static String of(GateReport report, Look look) {
        TextReport text = new TextReport(report, look);
        text.heading();
        text.findings.groups(ToldFinding::isGrave).forEach(text::group);
        text.notes();
        text.accepted();
        text.verdict();
        return text.out.toString();
    }

    private void heading() {
        Heading heading = Heading.of(report);
        line(palette.bold(heading.title()) + "   baseline " + Printable.line(heading.baseline()) + "   "
                + heading.judged());
        line("");
    }

    private void group(TextGroup group, List<ToldFinding> members) {
        String contract = group.contract().isEmpty() ? "" : "   " + Printable.line(group.contract());
        String excuse = group.excuse().isEmpty() ? "" : "   " + palette.good(group.excuse());
        line(palette.level(group.level(), Words.left(group.level().word(), 5)) + "  " + palette.bold(group.rule())
                + victims(members.get(0)) + contract + excuse);
        ToldFindings.byExplanation(members).forEach((explanation, some) -> {
            some.forEach(member -> out.append(TextFinding.of(member, palette, INDENT)));
            line(INDENT + Printable.line(explanation));
        });
        line("");
    }

    /** Who breaks is said where it is not always the same. */
    private String victims(ToldFinding finding) {
        boolean always = report.request().settings().direction() == Direction.BACKWARD;
        return always || finding.harm().isEmpty() ? "" : "   " + finding.harm();
    }

    /** What nobody minds, a line a rule. */
    private void notes() {
        Map<String, List<ToldFinding>> notes = findings.notes();
        if (notes.isEmpty()) {
            return;
        }
        notes.forEach((rule, members) -> line(palette.level(Level.INFO, "info ") + "  " + Words.left(rule, 34) + " "
                + Words.right(String.valueOf(members.size()), 5) + "   " + elements(members)));
        line(INDENT + palette.faint("each with its place: in the forms json and html"));
        line("");
    }

    private static String elements(List<ToldFinding> members) {
        String shown = members.stream()
                .limit(ELEMENTS_SHOWN)
                .map(member -> Printable.line(TextFinding.folded(member.element())))
                .collect(Collectors.joining(", "));
        int more = members.size() - ELEMENTS_SHOWN;
        return more > 0 ? shown + " ... " + more + " more" : shown;
    }

    private void accepted() {
        List<ToldFinding> accepted = findings.which(ToldFinding::isAccepted);
        if (accepted.isEmpty()) {
            return;
        }
        line(palette.good("accepted " + accepted.size()));
        for (ToldFinding finding : accepted) {
            Acceptance acceptance = finding.accepted().orElseThrow();
            line(INDENT + Printable.line(finding.rule() + " " + TextFinding.folded(finding.element())) + "   "
                    + palette.faint(finding.finding().fingerprint()));
            line(INDENT + "  " + Printable.line(Words.reason(acceptance)) + "; "
                    + Printable.line(
                            Words.until(acceptance, report.request().settings().today())));
        }
        line("");
    }

    private void verdict() {
        Verdict verdict = Verdict.of(report);
        String outcome = verdict.refused() ? palette.bad(verdict.outcome()) : palette.good(verdict.outcome());
        String planned = verdict.planned().isEmpty() ? "" : ", " + Printable.line(verdict.planned());
        line(verdict.counts() + "; " + Printable.line(verdict.required()) + planned + "; " + outcome + ", exit "
                + verdict.exitCode());
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
