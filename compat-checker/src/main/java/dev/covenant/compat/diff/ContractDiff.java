package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.TypeDef;
import dev.covenant.model.VersionStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is different between two contracts, in the order in which it was found.
 */
public final class ContractDiff {
    private final Contract old;
    private final Contract revised;
    private final TypePairs pairs;
    private final List<Occurrence> found = new ArrayList<>();

    private ContractDiff(Contract old, Contract revised) {
        this.old = old;
        this.revised = revised;
        this.pairs = new TypePairs(old, revised, new Equivalence(old, revised));
    }

    /**
     * Compares two contracts; of a contract and itself the list is empty.
     *
     * @throws IllegalArgumentException when they are of different kinds
     */
    public static List<Occurrence> of(Contract old, Contract revised) {
        if (old.kind() != revised.kind()) {
            throw new IllegalArgumentException("contracts of different kinds: " + old.kind() + ", " + revised.kind());
        }
        return old.kind() == ContractKind.PROTO ? ProtoDiff.of(old, revised) : new ContractDiff(old, revised).run();
    }

    private List<Occurrence> run() {
        version();
        SecuritySchemes.compare(old, revised, change -> found.add(here(change, Position.IN)));
        operations();
        unusedTypes();
        pairs.compareAll();
        found.addAll(Reach.of(pairs));
        return List.copyOf(found);
    }

    static Occurrence here(Change change, Position position) {
        return new Occurrence(change, position, false, List.of());
    }

    private void version() {
        String before = old.info().version();
        String after = revised.info().version();
        if (!before.equals(after)) {
            Site site = Site.of("version", old.info(), revised.info());
            found.add(here(new ApiChange.Version(site, Optional.of(before), Optional.of(after)), Position.NONE));
        }
        if (!old.version().equals(revised.version())) {
            Site site = Site.of("version", old, revised);
            Optional<String> was = Optional.of(words(old.version()));
            Optional<String> is = Optional.of(words(revised.version()));
            found.add(here(new VersionChange.Selector(site, "declared", was, is), Position.NONE));
        }
        Set<String> waysBefore = ways(old);
        Set<String> waysAfter = ways(revised);
        if (waysAfter.size() > Math.max(1, waysBefore.size())) {
            Site site = Site.of("version", old, revised);
            Optional<String> was = Optional.of(String.join(", ", waysBefore)).filter(words -> !words.isEmpty());
            Optional<String> is = Optional.of(String.join(", ", waysAfter));
            found.add(here(new VersionChange.Mixed(site, was, is), Position.NONE));
        }
    }

    /** The ways in which callers say their version. */
    private static Set<String> ways(Contract contract) {
        Set<String> ways = new TreeSet<>(SelectorComparison.strategies(contract));
        if (PathVersions.areSaid(contract)) {
            ways.add("path");
        }
        return ways;
    }

    private static String words(VersionStrategy strategy) {
        if (strategy instanceof VersionStrategy.InHeader header) {
            return "header " + header.header() + ": " + header.value();
        }
        return strategy instanceof VersionStrategy.InQuery query
                ? "query " + query.parameter() + "=" + query.value()
                : "path";
    }

    private void operations() {
        SecurityComparison security = new SecurityComparison(old, revised);
        OperationServers servers = new OperationServers(old, revised);
        OperationMatch match = OperationMatch.of(old, revised);
        List<Occurrence> versions = new PathVersions(old, revised, match).extract();
        if (!match.byUrl() && versions.stream().noneMatch(this::saysServers)) {
            found.addAll(ServerComparison.compare(old, revised));
        }
        found.addAll(versions);
        SelectorComparison selectors = new SelectorComparison(old, revised);
        found.addAll(selectors.compare());
        match.moved();
        match.gone().forEach(operation -> found.add(here(removed(operation), position(operation))));
        match.fresh().forEach(operation -> found.add(here(added(operation), position(operation))));
        for (OperationMatch.Two two : match.pairs()) {
            String label = OperationLabel.within(old, two.before());
            OperationComparison comparison = new OperationComparison(label, two, pairs, selectors);
            found.addAll(comparison.compare());
            security.compare(label, two.before(), two.after());
            if (!match.byUrl()) {
                servers.compare(label, two.before(), two.after());
            }
        }
        found.addAll(security.found());
        found.addAll(servers.found());
    }

    /** Where the servers say another version than before, that all paths are below another one is an echo. */
    private boolean saysServers(Occurrence occurrence) {
        return occurrence.change() instanceof VersionChange.Replaced replaced
                && PathVersion.of(ServerComparison.basePath(old))
                        .text()
                        .equals(replaced.before().orElse(""))
                && PathVersion.of(ServerComparison.basePath(revised))
                        .text()
                        .equals(replaced.after().orElse(""));
    }

    private static Position position(HttpOperation operation) {
        return switch (operation.role()) {
            case CALL -> Position.NONE;
            case CALLBACK, WEBHOOK -> Position.OUT;
        };
    }

    private Change removed(HttpOperation operation) {
        Site site = Site.removed(OperationLabel.within(old, operation), operation);
        return new ApiChange.OperationRemoved(
                site,
                operation.role(),
                operation.docs().deprecation(),
                operation.docs().stability());
    }

    private Change added(HttpOperation operation) {
        Site site = Site.added(OperationLabel.within(revised, operation), operation);
        return new ApiChange.OperationAdded(site, operation.role());
    }

    /** Types that no operation uses are compared too; what changes in them is no one's problem yet. */
    private void unusedTypes() {
        pairs.compareAll();
        for (TypeDef type : old.types().values()) {
            boolean known = pairs.isCompared(type.name(), type.name());
            TypeDef same = revised.types().get(type.name());
            if (type.declared() && same == null && !pairs.isUsed(type.name())) {
                found.add(here(new TypeChange.SchemaRemoved(Site.removed(type.name(), type)), Position.NONE));
            } else if (type.declared() && same != null && !known) {
                pairs.definition(type.name(), type.name(), type.name());
            }
        }
    }
}
