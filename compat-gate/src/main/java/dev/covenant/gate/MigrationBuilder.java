package dev.covenant.gate;

import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.gate.MigrationGuide.Step;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two versions as if they were one after the other at the same place. */
final class MigrationBuilder {
    /** Sunsets mean nothing here: both versions are there. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final List<String> GENERAL = List.of("server.", "security.", "version.selector.");

    private final VersionView old;
    private final VersionView revised;

    private MigrationBuilder(VersionView old, VersionView revised) {
        this.old = old;
        this.revised = revised;
    }

    static MigrationGuide between(Contract contract, String from, String to) {
        List<Diagnostic> faults = new ArrayList<>();
        Set<String> known = VersionView.versions(contract);
        for (String version : List.of(from, to)) {
            if (!known.contains(version)) {
                faults.add(unknown(version, contract, known));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidGateException(faults);
        }
        return new MigrationBuilder(VersionView.only(from, contract), VersionView.only(to, contract)).guide(from, to);
    }

    private static Diagnostic unknown(String version, Contract contract, Set<String> known) {
        String list =
                known.isEmpty() ? "it says no versions in paths or packages" : "there are " + String.join(", ", known);
        String hint = Spelling.hint(version, known);
        return Diagnostic.error(
                        "unknown-version",
                        "no path and no package has the version '" + version + "'",
                        contract.location())
                .withHint(hint.isEmpty() ? list : hint + "; " + list);
    }

    static MigrationGuide between(Contract old, Contract revised) {
        if (old.kind() != revised.kind()) {
            throw new InvalidGateException(List.of(Diagnostic.error(
                    "different-kinds", "a contract of another kind cannot take its place", revised.location())));
        }
        Set<String> was = VersionView.versions(old);
        Set<String> is = VersionView.versions(revised);
        if (was.size() != 1 || is.size() != 1 || was.equals(is)) {
            return asWritten(old, revised);
        }
        String from = was.iterator().next();
        String to = is.iterator().next();
        return new MigrationBuilder(VersionView.without(from, old), VersionView.without(to, revised)).guide(from, to);
    }

    /** Called by their versions, or by their files where these do not tell one from the other. */
    private static MigrationGuide asWritten(Contract old, Contract revised) {
        String from = old.info().version();
        String to = revised.info().version();
        boolean told = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        return new MigrationBuilder(VersionView.asWritten(old), VersionView.asWritten(revised))
                .guide(
                        told ? from : old.location().file(),
                        told ? to : revised.location().file());
    }

    private MigrationGuide guide(String from, String to) {
        OperationLabels labels = new OperationLabels(List.of(old.contract(), revised.contract()));
        Map<String, List<Finding>> byOperation = new HashMap<>();
        List<Finding> general = new ArrayList<>();
        for (Finding finding : found()) {
            List<String> operations = labels.all(finding);
            operations.forEach(operation -> byOperation
                    .computeIfAbsent(operation, name -> new ArrayList<>())
                    .add(finding));
            if (operations.isEmpty() && isAboutCalls(finding)) {
                general.add(finding);
            }
        }
        Map<String, String> partners = partners();
        List<Step> steps = new ArrayList<>();
        old.labels()
                .forEach((compared, label) -> steps.add(step(
                        label,
                        Optional.ofNullable(partners.get(compared)).map(revised.labels()::get),
                        byOperation.getOrDefault(compared, List.of()))));
        return new MigrationGuide(from, to, general, steps, added(partners.values()));
    }

    private List<Finding> found() {
        return CheckJob.run(CheckRequest.of(old.contract(), revised.contract(), ANY_DAY)).findings().stream()
                .filter(MigrationBuilder::matters)
                .toList();
    }

    private List<String> added(Collection<String> known) {
        return revised.labels().entrySet().stream()
                .filter(operation -> !known.contains(operation.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Step step(String label, Optional<String> after, List<Finding> findings) {
        return new Step(
                label,
                after,
                findings.stream()
                        .filter(finding -> finding.level() != Level.INFO)
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.level() == Level.INFO)
                        .toList());
    }

    /** Names in code are not for clients that move to other code anyway, and announcements are for those that stay. */
    private static boolean matters(Finding finding) {
        return finding.layer() != Layer.SOURCE && finding.layer() != Layer.POLICY;
    }

    /** A type that no operation uses, and an operation that is new, change nothing for a client. */
    private static boolean isAboutCalls(Finding finding) {
        return GENERAL.stream().anyMatch(finding.rule()::startsWith);
    }

    /** Which operation is which: by method and path without the names of variables. */
    private Map<String, String> partners() {
        Map<String, String> byShape = new HashMap<>();
        for (Operation operation : revised.contract().operations()) {
            byShape.putIfAbsent(shape(operation), OperationLabel.of(operation));
        }
        Map<String, String> partners = new HashMap<>();
        for (Operation operation : old.contract().operations()) {
            Optional.ofNullable(byShape.get(shape(operation)))
                    .ifPresent(label -> partners.put(OperationLabel.of(operation), label));
        }
        return partners;
    }

    private static String shape(Operation operation) {
        if (operation instanceof HttpOperation http && http.role() == OperationRole.CALL) {
            StringBuilder path = new StringBuilder(http.method()).append(' ');
            http.path().parts().forEach(part -> path.append(part.variable() ? "{}" : part.text()));
            return path.toString();
        }
        return OperationLabel.of(operation);
    }
}
