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
    private static final List<Access> WAYS = List.of(Access.values());

    private final List<Occurrence> found = new ArrayList<>();

    private Reach() {}

    /** A pair, and how a value of the changed one can travel as part of it. */
    private record Step(Pair pair, Access access) {}

    static List<Occurrence> of(TypePairs pairs) {
        Reach reach = new Reach();
        for (Pair pair : pairs.all()) {
            // Nothing has changed about most of them.
            for (Access access : pair.changes().isEmpty() ? List.<Access>of() : WAYS) {
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

    /**
     * How values travel.
     *
     * @param ignored whether they may be sent but mean nothing
     * @param text whether they are written as text
     */
    private record Way(Position position, boolean ignored, boolean text) {}

    private record Usages(Map<Way, Set<String>> places, Set<Optional<String>> stability) {
        Usages() {
            this(new HashMap<>(), new HashSet<>());
        }

        void add(Pair.Root root, Access access) {
            stability.add(root.stability());
            Access meaningless = root.position() == Position.IN ? Access.READ_ONLY : Access.WRITE_ONLY;
            Position position = root.position() == Position.IN ? Position.IN : Position.OUT;
            Way way = new Way(position, access == meaningless, root.text());
            Set<String> usages = places.computeIfAbsent(way, w -> new LinkedHashSet<>());
            if (usages.size() < Occurrence.MOST_USAGES) {
                usages.add(root.usage());
            }
        }

        /** Those of several ways, the first way's first. */
        List<String> of(Position position, boolean ignored, List<Boolean> texts) {
            return texts.stream()
                    .flatMap(text -> places.getOrDefault(new Way(position, ignored, text), Set.of()).stream())
                    .distinct()
                    .limit(Occurrence.MOST_USAGES)
                    .toList();
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
        if (change instanceof TypeChange.Type type && type.text().isPresent()) {
            bothWays(change, usages, List.of(false), trail);
            bothWays(type.asText(), usages, List.of(true), trail);
        } else if (!(change instanceof LifecycleChange.NoLevel)) {
            bothWays(change, usages, List.of(false, true), trail);
        }
        if (found.size() == before) {
            found.add(new Occurrence(change, Position.NONE, false, List.of()));
        }
    }

    private void bothWays(Change change, Usages usages, List<Boolean> texts, Trail trail) {
        for (Position position : List.of(Position.IN, Position.OUT)) {
            List<String> places = usages.of(position, false, texts);
            List<String> ignored = usages.of(position, true, texts);
            if (!places.isEmpty()) {
                found.add(new Occurrence(change, position, false, places, Optional.of(trail)));
            } else if (!ignored.isEmpty()) {
                found.add(new Occurrence(change, position, true, ignored, Optional.of(trail)));
            }
        }
    }
}
