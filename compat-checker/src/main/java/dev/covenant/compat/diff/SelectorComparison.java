package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Located;
import dev.covenant.model.MediaType;
import dev.covenant.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares by what callers say which version they speak, for the whole contract: one change each, however many operations have it.
 */
final class SelectorComparison {
    private final Contract old;
    private final Contract revised;
    private final Map<String, VersionSelector> before;
    private final Map<String, VersionSelector> after;
    private final List<Occurrence> found = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();

    SelectorComparison(Contract old, Contract revised) {
        this.old = old;
        this.revised = revised;
        this.before = VersionSelectors.of(old);
        this.after = VersionSelectors.of(revised);
    }

    /** What has changed. */
    List<Occurrence> compare() {
        List<VersionSelector> gone = only(before, after);
        List<VersionSelector> fresh = only(after, before);
        before.forEach((key, selector) -> {
            VersionSelector now = after.get(key);
            if (now != null) {
                both(selector, now);
            }
        });
        for (VersionSelector selector : gone) {
            VersionSelector instead = fresh.isEmpty() ? null : fresh.get(0);
            gone(selector, Optional.ofNullable(instead));
        }
        return found;
    }

    private static List<VersionSelector> only(Map<String, VersionSelector> one, Map<String, VersionSelector> other) {
        return one.entrySet().stream()
                .filter(entry -> !other.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** In how many ways callers of a contract say their version. */
    static Set<String> strategies(Contract contract) {
        Set<String> strategies = new TreeSet<>();
        VersionSelectors.of(contract).values().forEach(selector -> strategies.add(selector.strategy()));
        return strategies;
    }

    /** Whether what has become of a parameter is told for the whole contract. */
    boolean tells(Parameter parameter) {
        return VersionSelector.Kind.of(parameter.in())
                .map(kind -> kind + " " + parameter.name().toLowerCase(java.util.Locale.ROOT))
                .filter(told::contains)
                .isPresent();
    }

    /** Whether that a media type came or went is told for the whole contract. */
    boolean tells(MediaType media) {
        return told.contains(VersionSelector.Kind.MEDIA_TYPE + " ")
                && VersionSelectors.version(media).isPresent();
    }

    private void add(VersionChange change, VersionSelector whose) {
        found.add(new Occurrence(change, Position.NONE, false, whose.usages()));
    }

    private void gone(VersionSelector selector, Optional<VersionSelector> instead) {
        told.add(selector.key());
        instead.ifPresent(fresh -> told.add(fresh.key()));
        if (!old.version().equals(revised.version())) {
            // The contract says itself that it has moved, and that is told already.
            return;
        }
        Located now = instead.map(Located.class::cast).orElse(revised);
        Site site = Site.of(selector.words(), selector, now);
        String aspect = instead.isEmpty() ? "removed" : instead.get().kind() == selector.kind() ? "renamed" : "moved";
        Optional<String> was = Optional.of(selector.words());
        add(new VersionChange.Selector(site, aspect, was, instead.map(VersionSelector::words)), selector);
    }

    private void both(VersionSelector was, VersionSelector is) {
        told.add(was.key());
        Site site = Site.of(was.words(), was, is);
        if (!was.preset().equals(is.preset())) {
            add(new VersionChange.Default(site, was.preset(), is.preset()), is);
        }
        if (was.required() != is.required()) {
            Optional<String> words = Optional.of(was.required() ? "required" : "optional");
            Optional<String> now = Optional.of(is.required() ? "required" : "optional");
            add(new VersionChange.Selector(site, is.required() ? "required" : "optional", words, now), is);
        }
        versions(was, is);
    }

    private void versions(VersionSelector was, VersionSelector is) {
        if (was.versions().isEmpty() || is.versions().isEmpty()) {
            return;
        }
        Set<String> gone = new TreeSet<>(was.versions());
        gone.removeAll(is.versions());
        Set<String> fresh = new TreeSet<>(is.versions());
        fresh.removeAll(was.versions());
        boolean replaced = gone.containsAll(was.versions()) && !fresh.isEmpty();
        for (String version : gone) {
            Site site = Site.of("version " + version, was, is);
            Optional<String> text = Optional.of(version);
            add(
                    replaced
                            ? new VersionChange.Replaced(site, text, Optional.of(String.join(", ", fresh)))
                            : new VersionChange.Removed(site, text, List.of()),
                    was);
        }
        if (!replaced) {
            fresh.forEach(version ->
                    add(new VersionChange.Added(Site.of("version " + version, was, is), Optional.of(version)), is));
        }
    }
}
