package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.VersionChange;
import java.util.List;
import java.util.Optional;

/**
 * Rules on the versions of an API that a contract serves, and on how callers say which one they speak.
 */
final class VersionRules {
    private static final Rule ADDED = rule("added", VersionChange.Added.class, Facet.EXISTENCE)
            .says("There is a new version.", "Tell the clients of the old one until when it is served.");
    private static final Rule REMOVED = rule("removed", VersionChange.Removed.class, Facet.EXISTENCE)
            .anywhere(VersionRules::removed)
            .depends("error, info after the sunset of all its operations")
            .says(
                    "A version is gone.",
                    "Old clients ask for it: serve it on, or deprecate all its operations with a sunset date first.");
    private static final Rule REPLACED = rule("replaced", VersionChange.Replaced.class, Facet.EXISTENCE)
            .anywhere(ERROR)
            .says(
                    "A version is gone, and another one has its operations.",
                    "Old clients ask for the old version: keep it beside the new one until its sunset.");
    private static final Rule DEFAULT = rule("default.changed", VersionChange.Default.class, Facet.VALUES)
            .layer(Layer.BEHAVIOUR)
            .anywhere(ERROR)
            .says(
                    "Who says no version gets another one than before.",
                    "Old clients that say none move without knowing: keep the old default.");
    private static final Rule SELECTOR = rule("selector.changed", VersionChange.Selector.class, Facet.IDENTITY)
            .anywhere((change, setting) -> change.aspect().equals("optional") ? INFO : ERROR)
            .depends("error, info where it need not be said any more")
            .says("Callers say in another way which version they speak.", "Accept the old way too.");
    private static final Rule OVERLAP = rule("overlap.too-short", VersionChange.Overlap.class, Facet.LIFECYCLE)
            .layer(Layer.POLICY)
            .whenever((change, setting) -> change.announced().stream()
                    .anyMatch(end -> Sunsets.isWithin(Optional.of(end), setting, setting.overlapDays())))
            .anywhere(ERROR)
            .says(
                    "The version before the new one ends too soon.",
                    "Let both live side by side as long as the days of grace, 180 if nothing else is said.");
    private static final Rule OVERLAPPING = rule("overlap.announced", VersionChange.Overlap.class, Facet.LIFECYCLE)
            .layer(Layer.POLICY)
            .says("The end of the version before the new one is announced.", "Nothing is to be done.");
    private static final Rule MIXED = rule("mixed-strategy", VersionChange.Mixed.class, Facet.IDENTITY)
            .layer(Layer.POLICY)
            .anywhere(WARN)
            .says(
                    "Callers say in several ways which version they speak.",
                    "Choose one way: nobody knows which one wins when they contradict each other.");

    private VersionRules() {}

    private static <C extends Change> RuleBuilder<C> rule(String id, Class<C> kind, Facet facet) {
        return RuleBuilder.on(kind, "version." + id, facet).layer(Layer.ROUTE);
    }

    /** Nothing is wrong with the end of a version when nothing is wrong with the end of each of its operations. */
    private static Level removed(VersionChange.Removed change, Setting setting) {
        return change.ends().stream()
                .map(end -> LifecycleRules.isEarly(end.stability())
                        ? INFO
                        : LifecycleRules.removed(end.announced(), setting))
                .min(Level::compareTo)
                .orElse(ERROR);
    }

    static List<Rule> all() {
        return List.of(ADDED, REMOVED, REPLACED, DEFAULT, SELECTOR, OVERLAP, OVERLAPPING, MIXED);
    }
}
