package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;
import dev.covenant.gate.Changelog.Entry;
import dev.covenant.gate.Changelog.Group;
import dev.covenant.gate.Changelog.Kind;
import dev.covenant.model.Contract;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sorts what was found by contract, operation and kind. */
final class ChangelogBuilder {
    private static final Comparator<Entry> BY_KIND = Comparator.comparing(Entry::kind)
            .thenComparing(entry -> entry.finding().element())
            .thenComparing(entry -> entry.finding().rule())
            .thenComparing(entry -> entry.finding().position());

    private final GateReport report;

    private ChangelogBuilder(GateReport report) {
        this.report = report;
    }

    static Changelog of(GateReport report) {
        ChangelogBuilder builder = new ChangelogBuilder(report);
        List<Changelog.Contract> contracts = report.pairs().stream()
                .map(builder::contract)
                .filter(contract -> !contract.groups().isEmpty())
                .toList();
        GateRequest request = report.request();
        Optional<String> planned = request.settings().projectVersion();
        return new Changelog(name(request.old(), request.old().version()), name(request.revised(), planned), contracts);
    }

    /** The version of a side, or what it calls itself. */
    private static String name(Side side, Optional<String> version) {
        return version.or(side::contractVersion).orElse(side.label());
    }

    private Changelog.Contract contract(ContractPair pair) {
        List<Contract> both = Stream.of(pair.old(), pair.revised())
                .flatMap(Optional::stream)
                .map(NamedContract::contract)
                .toList();
        List<Group> groups = new ArrayList<>();
        groups(pair, both).forEach((name, entries) -> {
            entries.sort(BY_KIND);
            groups.add(new Group(name, entries));
        });
        String title = both.get(both.size() - 1).info().title();
        return new Changelog.Contract(pair.key(), title, groups);
    }

    private Map<String, List<Entry>> groups(ContractPair pair, List<Contract> both) {
        OperationLabels labels = new OperationLabels(both);
        Map<String, List<Entry>> groups = new TreeMap<>();
        for (List<Finding> same : changes(pair)) {
            List<String> operations = same.stream()
                    .flatMap(finding -> labels.all(finding).stream())
                    .distinct()
                    .sorted()
                    .toList();
            // Worst first.
            Finding finding = same.get(0);
            String group = operations.size() == 1 ? operations.get(0) : type(finding, both);
            List<String> usages =
                    operations.stream().filter(label -> !label.equals(group)).toList();
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new Entry(kind(finding), finding, usages));
        }
        return groups;
    }

    /** What new clients miss in an old server was added, and is told as that. */
    private static boolean isNews(Finding finding) {
        return finding.victim() == Victim.OLD_CLIENT
                && !finding.rule().equals(GateRule.BUMP.id())
                && !finding.rule().equals(VersionDemand.VERSION_CHANGED)
                && GateRule.OWN_OF_ACCEPTANCES.stream()
                        .noneMatch(rule -> rule.id().equals(finding.rule()));
    }

    /** What was found of a contract since the latest release; what travels both ways is one change. */
    private Collection<List<Finding>> changes(ContractPair pair) {
        Map<List<Object>, List<Finding>> changes = new LinkedHashMap<>();
        for (GateFinding found : report.findings()) {
            Finding finding = found.finding();
            boolean here = found.contract().equals(pair.key())
                    && found.base().equals(report.request().old());
            if (here && isNews(finding)) {
                List<Object> change =
                        List.of(finding.rule(), finding.aspect(), finding.element(), finding.before(), finding.after());
                changes.computeIfAbsent(change, key -> new ArrayList<>()).add(finding);
            }
        }
        return changes.values();
    }

    /** The type that the contract itself names, which it is a part of. */
    private static String type(Finding finding, List<Contract> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.types().values().stream())
                .filter(TypeDef::declared)
                .map(TypeDef::name)
                .filter(type -> isWithin(finding.element(), type))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private static boolean isWithin(String element, String type) {
        return element.equals(type) || element.startsWith(type + ".") || element.startsWith(type + ":");
    }

    private static Kind kind(Finding finding) {
        if (finding.rule().startsWith("lifecycle.")) {
            return finding.rule().equals("lifecycle.undeprecated") ? Kind.CHANGED : Kind.DEPRECATED;
        }
        if (finding.level() == Level.ERROR && finding.layer() != Layer.POLICY) {
            return Kind.BREAKING;
        }
        return finding.rule().contains(".added") ? Kind.ADDED : Kind.CHANGED;
    }
}
