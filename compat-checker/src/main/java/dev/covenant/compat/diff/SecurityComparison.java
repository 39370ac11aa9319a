package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.SecurityRequirement;
import java.util.ArrayList;
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
        Map<Set<String>, SecurityRequirement> was = alternatives(old, revised, before);
        Map<Set<String>, SecurityRequirement> is = alternatives(revised, old, after);
        was.forEach((schemes, requirement) -> {
            SecurityRequirement now = is.get(schemes);
            if (now == null) {
                removed(label, requirement, after, isOpen(is) || isEnough(requirement, schemes, is));
            } else {
                scopes(label, requirement, now);
            }
        });
        is.forEach((schemes, requirement) -> {
            if (!was.containsKey(schemes)) {
                added(label, before, requirement, isOpen(was));
            }
        });
    }

    /** Callers without credentials are welcome. */
    private static boolean isOpen(Map<Set<String>, SecurityRequirement> alternatives) {
        return alternatives.isEmpty() || alternatives.containsKey(Set.of());
    }

    /** Whether who shows what was asked for is still welcome, because no more than that is asked for somewhere. */
    private static boolean isEnough(
            SecurityRequirement shown, Set<String> schemes, Map<Set<String>, SecurityRequirement> alternatives) {
        return alternatives.entrySet().stream()
                .anyMatch(alternative -> schemes.containsAll(alternative.getKey())
                        && scopes(shown).containsAll(scopes(alternative.getValue())));
    }

    /** The alternatives by what they ask for; a scheme that the other contract does not have, by how it works. */
    private static Map<Set<String>, SecurityRequirement> alternatives(
            Contract contract, Contract other, HttpOperation operation) {
        Map<Set<String>, SecurityRequirement> alternatives = new LinkedHashMap<>();
        for (SecurityRequirement requirement : operation.security()) {
            Set<String> schemes = new TreeSet<>();
            requirement.all().forEach(use -> schemes.add(SecuritySchemes.identity(contract, other, use.scheme())));
            alternatives.put(schemes, requirement);
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
