package dev.covenant.compat.diff;

import dev.covenant.model.Property.Access;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which way a changed pair travels and which operations carry it, by walking back from it to the operations.
 */
final class Reach {
    private final List<Occurrence> found = new ArrayList<>();

    private Reach() {}

    /** A pair, and how a value of the changed one can travel as part of it. */
    private record Step(Pair pair, Access access) {}

    static List<Occurrence> of(TypePairs pairs) {
        Reach reach = new Reach();
        for (Pair pair : pairs.all()) {
            for (Access access : Access.values()) {
                List<Change> changes = pair.changes().stream()
                        .filter(change -> change.access() == access)
                        .map(Pair.Found::change)
                        .toList();
                if (!changes.isEmpty()) {
                    reach.place(changes, usages(new Step(pair, access)), new Trail(pair));
                }
            }
        }
        return reach.withoutEchoes();
    }

    /** A property that a type has from its supertype is told once, if whoever meets it there meets the supertype too. */
    private List<Occurrence> withoutEchoes() {
        Map<Pair, List<Occurrence>> byPair = new HashMap<>();
        for (Occurrence one : found) {
            one.trail()
                    .ifPresent(trail -> byPair.computeIfAbsent(trail.owner(), pair -> new ArrayList<>())
                            .add(one));
        }
        return found.stream()
                .filter(one -> one.trail().stream()
                        .flatMap(trail -> trail.owner().supertypes().stream())
                        .flatMap(pair -> byPair.getOrDefault(pair, List.of()).stream())
                        .noneMatch(other -> isEcho(one, other)))
                .toList();
    }

    private static boolean isEcho(Occurrence one, Occurrence other) {
        Site site = one.change().site();
        Site theirs = other.change().site();
        return one.change().getClass() == other.change().getClass()
                && site.base().equals(theirs.base())
                && site.revision().equals(theirs.revision())
                && one.position() == other.position()
                && other.usages().containsAll(one.usages());
    }

    /** Where values travel; {@code ignored} where they may be sent but mean nothing. */
    private record Usages(
            Set<String> in,
            Set<String> out,
            Set<String> ignoredIn,
            Set<String> ignoredOut,
            Set<Optional<String>> stability) {
        Usages() {
            this(
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new HashSet<>());
        }

        void add(Pair.Root root, Access access) {
            stability.add(root.stability());
            if (root.position() == Position.IN) {
                add(access == Access.READ_ONLY ? ignoredIn : in, root.usage());
            } else {
                add(access == Access.WRITE_ONLY ? ignoredOut : out, root.usage());
            }
        }

        private static void add(Set<String> usages, String usage) {
            if (usages.size() < Occurrence.MOST_USAGES) {
                usages.add(usage);
            }
        }
    }

    private static Usages usages(Step start) {
        Usages usages = new Usages();
        Set<Step> seen = new HashSet<>(Set.of(start));
        Deque<Step> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            Step step = waiting.remove();
            step.pair().roots().forEach(root -> usages.add(root, step.access()));
            for (Pair.Edge edge : step.pair().users()) {
                Step next = new Step(edge.user(), both(step.access(), edge.access()));
                if (seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return usages;
    }

    /** Read-only wins over write-only: who is both travels nowhere, which no contract means. */
    private static Access both(Access part, Access whole) {
        return whole == Access.READ_WRITE ? part : whole;
    }

    private void place(List<Change> changes, Usages usages, Trail trail) {
        for (Change found : changes) {
            place(found instanceof LifecycleChange.Announcement a ? a.within(whole(usages)) : found, usages, trail);
        }
    }

    private static Optional<String> whole(Usages usages) {
        return StabilityLevel.strictest(usages.stability());
    }

    private void place(Change change, Usages usages, Trail trail) {
        int before = found.size();
        if (!(change instanceof LifecycleChange.NoLevel)) {
            place(change, Position.IN, usages.in(), usages.ignoredIn(), trail);
            place(change, Position.OUT, usages.out(), usages.ignoredOut(), trail);
        }
        if (found.size() == before) {
            found.add(new Occurrence(change, Position.NONE, false, List.of()));
        }
    }

    private void place(Change change, Position position, Set<String> usages, Set<String> ignored, Trail trail) {
        if (!usages.isEmpty()) {
            found.add(new Occurrence(change, position, false, List.copyOf(usages), Optional.of(trail)));
        } else if (!ignored.isEmpty()) {
            found.add(new Occurrence(change, position, true, List.copyOf(ignored), Optional.of(trail)));
        }
    }
}
