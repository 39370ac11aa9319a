package dev.covenant.compat;

import dev.covenant.model.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * All rules there are, by their ids: those on contracts and those of every {@link Plane} on the class path.
 *
 * <pre>{@code
 * RuleCatalogue catalogue = RuleCatalogue.load();
 * catalogue.find("field.removed").forEach(rule -> System.out.println(rule.meaning()));
 * System.out.println(catalogue.page("field.removed"));
 * }</pre>
 */
public final class RuleCatalogue {
    private static final Comparator<RuleDescription> BY_ID = Comparator.comparing(RuleDescription::id)
            .thenComparing(rule -> -rule.kinds().size())
            .thenComparing(rule -> rule.kinds().toString())
            .thenComparing(RuleDescription::layer);

    private final List<RuleDescription> all;
    private final RuleExamples examples;

    private RuleCatalogue(Stream<RuleDescription> rules, Stream<Class<?>> homes) {
        this.all = rules.distinct().sorted(BY_ID).toList();
        this.examples = new RuleExamples(homes.distinct().toList());
    }

    /** What is on the class path. */
    public static RuleCatalogue load() {
        List<RuleDescription> all = new ArrayList<>();
        Rules.standard().all().forEach(rule -> all.add(rule.description()));
        all.add(VersionAdvice.RULE);
        List<Class<?>> homes = new ArrayList<>(List.of(RuleCatalogue.class));
        for (Plane plane : ServiceLoader.load(Plane.class, RuleCatalogue.class.getClassLoader())) {
            all.addAll(plane.rules());
            homes.add(plane.getClass());
        }
        return new RuleCatalogue(all.stream(), homes.stream());
    }

    /**
     * These and others, such as those of a gate.
     *
     * @param home a class beside which there may be a file {@code rule-examples.md} with their examples
     */
    public RuleCatalogue with(Class<?> home, List<RuleDescription> others) {
        return new RuleCatalogue(
                Stream.concat(all.stream(), others.stream()),
                Stream.concat(examples.homes().stream(), Stream.of(home)));
    }

    /** All descriptions, sorted by id. */
    public List<RuleDescription> all() {
        return all;
    }

    /** All ids, sorted. */
    public List<String> ids() {
        return all.stream().map(RuleDescription::id).distinct().toList();
    }

    /** What there is under an id, one for each layer and kind; empty when there is no such rule. */
    public List<RuleDescription> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).toList();
    }

    /**
     * The page on a rule, in Markdown: what it means, how grave it is, what to do, and an example where there is one.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public String page(String id) {
        return pageOf(id).markdown();
    }

    /**
     * The same for a terminal.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public String explanation(String id) {
        return pageOf(id).text();
    }

    private RulePage pageOf(String id) {
        List<RuleDescription> descriptions = find(id);
        if (descriptions.isEmpty()) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return new RulePage(id, descriptions, examples.of(id));
    }

    /** The id that is spelled most like a wrong one; absent when none is. */
    public Optional<String> nearest(String wrong) {
        return Spelling.nearest(wrong, ids());
    }
}
