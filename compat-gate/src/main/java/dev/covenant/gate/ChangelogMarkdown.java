package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.gate.Changelog.Entry;
import dev.covenant.gate.Changelog.Group;
import java.util.List;
import java.util.stream.Collectors;

/** A changelog as Markdown. */
final class ChangelogMarkdown {
    private static final int USAGES_SHOWN = 5;

    private final StringBuilder text = new StringBuilder();

    private ChangelogMarkdown() {}

    static String of(Changelog changelog) {
        ChangelogMarkdown markdown = new ChangelogMarkdown();
        markdown.text
                .append("## ")
                .append(MarkdownText.words(changelog.to()))
                .append("\n\nSince ")
                .append(MarkdownText.words(changelog.from()))
                .append(changelog.contracts().isEmpty() ? ": nothing has changed.\n" : ".\n");
        boolean several = changelog.contracts().size() > 1;
        changelog.contracts().forEach(contract -> markdown.contract(contract, several));
        return markdown.text.toString();
    }

    private void contract(Changelog.Contract contract, boolean several) {
        if (several) {
            String title = contract.title().isEmpty() ? "" : MarkdownText.words(contract.title()) + " ";
            text.append("\n### ")
                    .append(title)
                    .append(MarkdownText.code(contract.key()))
                    .append('\n');
        }
        contract.groups().forEach(group -> group(group, several ? "#### " : "### "));
    }

    private void group(Group group, String heading) {
        if (!group.name().isEmpty()) {
            text.append('\n')
                    .append(heading)
                    .append(MarkdownText.code(group.name()))
                    .append('\n');
        }
        text.append('\n');
        group.entries().forEach(entry -> entry(entry, group.name()));
    }

    private void entry(Entry entry, String group) {
        Finding finding = entry.finding();
        text.append("- **").append(entry.kind().title()).append("**: ");
        if (!finding.element().equals(group)) {
            text.append(MarkdownText.code(OperationLabels.withoutOperation(finding.element(), group)))
                    .append(": ");
        }
        text.append(MarkdownText.words(finding.meaning()))
                .append(change(finding))
                .append(usages(entry.usages()))
                .append('\n');
    }

    /** How it was and is, where that says more than the element. */
    static String change(Finding finding) {
        if (finding.before().isEmpty() && finding.after().isEmpty()) {
            return "";
        }
        String aspect = finding.aspect().isEmpty() ? "" : MarkdownText.words(finding.aspect()) + ": ";
        String before = finding.before().map(MarkdownText::code).orElse("nothing");
        String after = finding.after().map(MarkdownText::code).orElse("nothing");
        return " (" + aspect + before + " \u2192 " + after + ")";
    }

    private static String usages(List<String> usages) {
        if (usages.isEmpty()) {
            return "";
        }
        int more = usages.size() - USAGES_SHOWN;
        String shown =
                usages.stream().limit(USAGES_SHOWN).map(MarkdownText::code).collect(Collectors.joining(", "));
        return " In " + shown + (more > 0 ? " and " + more + " more." : ".");
    }
}
