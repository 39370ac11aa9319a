package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.gate.MigrationGuide.Step;
import java.util.List;
import java.util.stream.Collectors;

/** A migration guide as Markdown. */
final class MigrationMarkdown {
    private static final String ARROW = " \u2192 ";

    private final StringBuilder text = new StringBuilder();

    private MigrationMarkdown() {}

    static String of(MigrationGuide guide) {
        MigrationMarkdown markdown = new MigrationMarkdown();
        markdown.heading(guide);
        markdown.general(guide.general());
        guide.operations().stream()
                .filter(step -> !step.musts().isEmpty() || step.after().isEmpty())
                .forEach(markdown::step);
        markdown.easy(guide.operations().stream()
                .filter(step -> step.musts().isEmpty() && step.after().isPresent())
                .toList());
        markdown.added(guide.added());
        return markdown.text.toString();
    }

    private void heading(MigrationGuide guide) {
        long changed = guide.operations().stream()
                .filter(step -> !step.musts().isEmpty() || step.after().isEmpty())
                .count();
        text.append("## From ")
                .append(Markdown.text(guide.from()))
                .append(" to ")
                .append(Markdown.text(guide.to()))
                .append("\n\n")
                .append(changed)
                .append(" of ")
                .append(guide.operations().size())
                .append(guide.operations().size() == 1 ? " operation asks" : " operations ask")
                .append(" clients for a change.\n");
    }

    private void step(Step step) {
        text.append("\n### ").append(title(step)).append("\n\n");
        if (step.after().isEmpty()) {
            text.append("The new version does not have it. Do without it, or ask the owner what takes its place.\n");
            return;
        }
        findings(step.musts(), true);
        if (!step.mays().isEmpty()) {
            text.append("\nAlso different, without anything to be done:\n\n");
            findings(step.mays(), false);
        }
    }

    private static String title(Step step) {
        String before = Markdown.code(step.before());
        return step.after()
                .filter(after -> !after.equals(step.before()))
                .map(after -> before + ARROW + Markdown.code(after))
                .orElse(before);
    }

    private void general(List<Finding> findings) {
        if (!findings.isEmpty()) {
            text.append("\n### For all calls\n\n");
            findings(findings, true);
        }
    }

    private void findings(List<Finding> findings, boolean advised) {
        for (Finding finding : findings) {
            String element = element(finding);
            text.append("- ").append(element.isEmpty() ? "" : Markdown.code(element) + ": ");
            text.append(Markdown.text(finding.meaning())).append(ChangelogMarkdown.change(finding));
            text.append(advised ? " " + ClientAdvice.of(finding) : "").append('\n');
        }
    }

    /** Without the name of the operation, under which it stands. */
    private static String element(Finding finding) {
        int place = finding.element().indexOf(": ");
        boolean within = place > 0 && finding.element().substring(0, place).contains(" ");
        return within ? finding.element().substring(place + 2) : finding.element();
    }

    private void easy(List<Step> steps) {
        if (!steps.isEmpty()) {
            text.append("\n### Nothing else to change\n\n");
            steps.forEach(step -> text.append("- ").append(title(step)).append('\n'));
        }
    }

    private void added(List<String> added) {
        if (!added.isEmpty()) {
            text.append("\n### New\n\n")
                    .append(added.stream()
                            .map(label -> "- " + Markdown.code(label) + "\n")
                            .collect(Collectors.joining()));
        }
    }
}
