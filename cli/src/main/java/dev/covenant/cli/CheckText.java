package dev.covenant.cli;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report for people: what is of one kind together, worst first, with what to do about it said once; the verdict last.
 */
final class CheckText {
    private static final int USAGES_SHOWN = 3;
    private static final int NOTES_SHOWN = 20;
    private static final int VALUE_SHOWN = 60;
    private static final String INDENT = " ".repeat(7);

    private final CheckReport report;
    private final List<String> lines = new ArrayList<>();

    private CheckText(CheckReport report) {
        this.report = report;
    }

    /** The lines, joined; without a line break at the end. */
    static String of(CheckReport report) {
        CheckText text = new CheckText(report);
        text.head();
        text.groups().forEach((heading, findings) -> text.group(heading, findings));
        text.notes();
        text.verdict();
        return text.lines.stream().map(Printable::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private void head() {
        CheckSettings settings = report.settings();
        lines.add(name(report.old()) + " -> " + name(report.revised()) + "   profile " + Choice.word(settings.profile())
                + ", " + Choice.word(settings.direction()));
        lines.add("");
    }

    private static String name(Contract contract) {
        String title = contract.info().title() + " " + contract.info().version();
        return title.isBlank() ? contract.location().file() : title.strip();
    }

    private Map<String, List<Finding>> groups() {
        return graver().collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()));
    }

    private Stream<Finding> graver() {
        return report.result().findings().stream().filter(finding -> finding.level() != Level.INFO);
    }

    private String heading(Finding finding) {
        return String.format("%-5s  %s%s", finding.level().word(), rule(finding), victim(finding));
    }

    private static String rule(Finding finding) {
        return finding.position() == Position.NONE
                ? finding.rule()
                : finding.rule() + "@" + finding.position().word();
    }

    /** Who breaks is said where it is not always the same. */
    private String victim(Finding finding) {
        return report.settings().direction() == Direction.BACKWARD && finding.victim() == Victim.OLD_CLIENT
                ? ""
                : "   for " + Choice.word(finding.victim()) + "s";
    }

    private void group(String heading, List<Finding> findings) {
        lines.add(heading);
        for (Finding finding : findings) {
            lines.add(INDENT + String.format("%-60s  %s", what(finding), finding.fingerprint()));
            places(finding).forEach(place -> lines.add(INDENT + "  " + place));
            if (!finding.usages().isEmpty()) {
                lines.add(INDENT + "  used by " + usages(finding.usages()));
            }
        }
        lines.add(INDENT + findings.get(0).meaning() + " " + findings.get(0).advice());
        lines.add("");
    }

    private static String what(Finding finding) {
        String aspect = finding.aspect().isEmpty() ? "" : " (" + finding.aspect() + ")";
        if (finding.before().isEmpty() && finding.after().isEmpty()) {
            return finding.element() + aspect;
        }
        String change = finding.before().map(CheckText::folded).orElse("nothing") + " -> "
                + finding.after().map(CheckText::folded).orElse("nothing");
        return finding.element() + aspect + ": " + change;
    }

    private static String folded(String value) {
        return value.length() <= VALUE_SHOWN ? value : value.substring(0, VALUE_SHOWN) + "...";
    }

    private static List<String> places(Finding finding) {
        return Stream.concat(
                        finding.base().map(place -> place + " (old)").stream(),
                        finding.revision().map(place -> place + " (new)").stream())
                .toList();
    }

    private static String usages(List<String> usages) {
        String shown = usages.stream().limit(USAGES_SHOWN).collect(Collectors.joining(", "));
        int more = usages.size() - USAGES_SHOWN;
        return more > 0 ? shown + " ... " + more + " more" : shown;
    }

    private void notes() {
        List<Finding> notes = report.result().findings().stream()
                .filter(finding -> finding.level() == Level.INFO)
                .toList();
        notes.stream()
                .limit(NOTES_SHOWN)
                .forEach(note ->
                        lines.add(heading(note) + "   " + what(note) + "   " + String.join("   ", places(note))));
        if (notes.size() > NOTES_SHOWN) {
            lines.add("info   " + (notes.size() - NOTES_SHOWN) + " more; --format json has all of them");
        }
        if (!notes.isEmpty()) {
            lines.add("");
        }
    }

    private void verdict() {
        lines.add(Summary.count(report.count(Level.ERROR), "error") + ", "
                + Summary.count(report.count(Level.WARN), "warning") + ", "
                + Summary.count(report.count(Level.INFO), "note") + ": " + report.verdict() + ", exit "
                + report.exitCode().number());
    }
}
