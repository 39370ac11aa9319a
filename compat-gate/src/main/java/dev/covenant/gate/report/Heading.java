package dev.covenant.gate.report;

import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What was compared, and how.
 *
 * @param title such as {@code Shop 1.4.0 -> 1.5.0}
 * @param baseline where the old side comes from
 * @param judged profile and direction
 */
record Heading(String title, String baseline, String judged) {
    static Heading of(GateReport report) {
        Side old = report.request().old();
        Side revised = report.request().revised();
        int earlier = report.request().earlier().size();
        GateSettings settings = report.request().settings();
        return new Heading(
                title(old, revised),
                old.label() + (earlier == 0 ? "" : " and " + Words.count(earlier, "earlier release")),
                "profile " + Words.of(settings.profile()) + ", " + Words.of(settings.direction()));
    }

    /** A title that both sides have is said once. */
    private static String title(Side old, Side revised) {
        String before = name(old);
        String after = name(revised);
        String version = version(old);
        if (before.equals(after)) {
            return join(before, version.equals(version(revised)) ? version : version + " -> " + version(revised));
        }
        return join(before, version) + " -> " + join(after, version(revised));
    }

    private static String name(Side side) {
        List<NamedContract> contracts = side.contracts();
        if (contracts.size() != 1) {
            return contracts.isEmpty() ? "nothing" : Words.count(contracts.size(), "contract");
        }
        var contract = contracts.get(0).contract();
        String title = contract.info().title().strip();
        return title.isEmpty() ? side.shownFile(contract.location()) : title;
    }

    private static String version(Side side) {
        return side.version()
                .orElseGet(() -> side.contracts().size() == 1
                        ? side.contracts().get(0).contract().info().version().strip()
                        : side.label());
    }

    private static String join(String name, String version) {
        List<String> words = new ArrayList<>(List.of(name, version));
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }
}
