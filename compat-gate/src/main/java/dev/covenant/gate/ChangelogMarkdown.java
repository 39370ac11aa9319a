package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.gate.Changelog.Entry;
import dev.covenant.gate.Changelog.Group;
import java.util.List;
import java.util.Optional;
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
                .append(Markdown.text(changelog.to()))
                .append("\n\nSince ")
                .append(Markdown.text(changelog.from()))
                .append(changelog.contracts().isEmpty() ? ": nothing has changed.\n" : ".\n");
        boolean several = changelog.contracts().size() > 1;
        changelog.contracts().forEach(contract -> markdown.contract(contract, several));
        return markdown.text.toString();
    }

    private void contract(Changelog.Contract contract, boolean several) {
        if (several) {
            String title = contract.title().isEmpty() ? "" : Markdown.text(contract.title()) + " ";
            text.append("\n### ")
                    .append(title)
                    .append(Markdown.code(contract.key()))
                    .append('\n');
        }
        contract.groups().forEach(group -> group(group, several ? "#### " : "### "));
    }

    private void group(Group group, String heading) {
        if (!group.name().isEmpty()) {
            text.append('\n')
                    .append(heading)
                    .append(Markdown.code(group.name()))
                    .append('\n');
        }
        text.append('\n');
        group.entries().forEach(entry -> entry(entry, group.name()));
    }

    private void entry(Entry entry, String group) {
        Finding finding = entry.finding();
        text.append("- **").append(entry.kind().title()).append("**: ");
        if (!finding.element().equals(group)) {
            text.append(Markdown.code(OperationLabels.withoutOperation(finding.element(), group)))
                    .append(": ");
        }
        text.append(Markdown.text(finding.meaning()))
                .append(change(finding))
                .append(usages(entry.usages()))
                .append('\n');
    }

    /** How it was and is, where that says more than the element. */
    static String change(Finding finding) {
        boolean both = finding.before().isPresent() && finding.after().isPresent();
        Optional<String> one = finding.before().or(finding::after);
        if (!both && one.filter(value -> !finding.element().endsWith(value)).isEmpty()) {
            return "";
        }
        String aspect = finding.aspect().isEmpty() ? "" : Markdown.text(finding.aspect()) + ": ";
        String before = finding.before()
                .map(Markdown::code)
                .filter(code -> !code.isEmpty())
                .orElse("nothing");
        String after = finding.after()
                .map(Markdown::code)
                .filter(code -> !code.isEmpty())
                .orElse("nothing");
        return " (" + aspect + before + " \u2192 " + after + ")";
    }

    private static String usages(List<String> usages) {
        if (usages.isEmpty()) {
            return "";
        }
        int more = usages.size() - USAGES_SHOWN;
        String shown = usages.stream().limit(USAGES_SHOWN).map(Markdown::code).collect(Collectors.joining(", "));
        return " In " + shown + (more > 0 ? " and " + more + " more." : ".");
    }
}
