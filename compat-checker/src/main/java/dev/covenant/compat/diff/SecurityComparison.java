package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares which credentials operations ask for. What has changed alike in many operations is one change with many usages.
 */
final class SecurityComparison {
    /** More scopes than anyone asks for at once. */
    private static final int MANY = 10_000;

    private final Contract old;
    private final Contract revised;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, List<String>> usages = new LinkedHashMap<>();

    SecurityComparison(Contract old, Contract revised) {
        this.old = old;
        this.revised = revised;
    }

    List<Occurrence> found() {
        List<Occurrence> found = new ArrayList<>();
        changes.forEach((key, change) -> {
            List<String> users = usages.getOrDefault(key, List.of());
            int most = Math.min(users.size(), Occurrence.MOST_USAGES);
            found.add(new Occurrence(change, Position.IN, false, users.subList(0, most)));
        });
        return found;
    }

    void compare(String label, HttpOperation before, HttpOperation after) {
        List<Alternative> was = alternatives(old, revised, before);
        List<Alternative> is = alternatives(revised, old, after);
        List<Alternative> gone = new ArrayList<>(was);
        List<Alternative> fresh = new ArrayList<>(is);
        // What is the same on both sides is matched first: the order of alternatives means nothing.
        gone.removeIf(alternative -> closest(alternative, fresh)
                .filter(same -> same.scopes().equals(alternative.scopes()))
                .map(fresh::remove)
                .orElse(false));
        for (Alternative alternative : List.copyOf(gone)) {
            closest(alternative, fresh).ifPresent(now -> {
                gone.remove(alternative);
                fresh.remove(now);
                scopes(label, alternative.asked(), now.asked());
            });
        }
        gone.forEach(alternative -> removed(
                label, alternative.asked(), after, isOpen(is) || is.stream().anyMatch(alternative::covers)));
        fresh.forEach(alternative -> added(label, before, alternative.asked(), isOpen(was)));
    }

    /**
     * One way to show who one is.
     *
     * @param schemes all of which are asked for
     */
    private record Alternative(SecurityRequirement asked, Set<String> schemes, Set<String> scopes) {
        /** Whether who shows what is asked for here is welcome there too, where no more than that is asked for. */
        boolean covers(Alternative other) {
            return schemes.containsAll(other.schemes()) && scopes.containsAll(other.scopes());
        }

        /** How many scopes are asked for there that are not asked for here, and the other way round, which counts less. */
        int distance(Alternative other) {
            long more = other.scopes().stream().filter(s -> !scopes.contains(s)).count();
            long less = scopes.stream().filter(s -> !other.scopes().contains(s)).count();
            return (int) (more * MANY + less);
        }
    }

    /** The one of the same schemes that asks for the scopes most like these. */
    private static Optional<Alternative> closest(Alternative one, List<Alternative> others) {
        return others.stream()
                .filter(other -> other.schemes().equals(one.schemes()))
                .min(Comparator.comparingInt(one::distance));
    }

    /** Callers without credentials are welcome. */
    private static boolean isOpen(List<Alternative> alternatives) {
        return alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(alternative -> alternative.schemes().isEmpty());
    }

    /** A scheme that the other contract does not have counts by how it works. */
    private static List<Alternative> alternatives(Contract contract, Contract other, HttpOperation operation) {
        List<Alternative> alternatives = new ArrayList<>();
        for (SecurityRequirement requirement : operation.security()) {
            Set<String> schemes = new TreeSet<>();
            requirement.all().forEach(use -> schemes.add(SecuritySchemes.identity(contract, other, use.scheme())));
            alternatives.add(new Alternative(requirement, schemes, scopes(requirement)));
        }
        return alternatives;
    }

    private static String words(SecurityRequirement requirement) {
        List<String> names =
                requirement.all().stream().map(SecurityRequirement.Use::scheme).toList();
        return names.isEmpty() ? "no credentials" : String.join(" and ", names);
    }

    private void removed(String label, SecurityRequirement gone, HttpOperation after, boolean open) {
        String words = words(gone);
        Site site = new Site("security: " + words, Optional.of(gone.location()), Optional.of(after.location()));
        Shift shift = open ? Shift.WIDENED : Shift.NARROWED;
        add(label, new SecurityChange.RequirementRemoved(site, shift, Optional.of(words)), "removed " + shift + words);
    }

    private void added(String label, HttpOperation before, SecurityRequirement fresh, boolean wasOpen) {
        String words = words(fresh);
        Site site = new Site("security: " + words, Optional.of(before.location()), Optional.of(fresh.location()));
        Shift shift = wasOpen && !fresh.all().isEmpty() ? Shift.NARROWED : Shift.WIDENED;
        add(label, new SecurityChange.RequirementAdded(site, shift, Optional.of(words)), "added " + shift + words);
    }

    private void add(String label, Change change, String key) {
        changes.putIfAbsent(key, change);
        usages.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
    }

    private void scopes(String label, SecurityRequirement before, SecurityRequirement after) {
        Set<String> was = scopes(before);
        Set<String> is = scopes(after);
        Site site = Site.of("security: " + words(after), before, after);
        is.stream()
                .filter(scope -> !was.contains(scope))
                .forEach(scope -> add(
                        label,
                        new SecurityChange.ScopeRequired(site, Optional.of(scope)),
                        "asks " + words(after) + scope));
        was.stream()
                .filter(scope -> !is.contains(scope))
                .forEach(scope -> add(
                        label,
                        new SecurityChange.ScopeDropped(site, Optional.of(scope)),
                        "drops " + words(after) + scope));
    }

    private static Set<String> scopes(SecurityRequirement requirement) {
        Set<String> scopes = new TreeSet<>();
        requirement.all().forEach(use -> scopes.addAll(use.scopes()));
        return scopes;
    }
}
