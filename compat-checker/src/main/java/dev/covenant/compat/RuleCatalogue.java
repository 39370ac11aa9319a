package dev.covenant.compat;

import dev.covenant.model.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules there are, by their ids: those of a {@link Rulebook}, and those of whoever adds to them.
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
    private final Map<String, Class<?>> owners;
    private final RuleExamples examples;

    private RuleCatalogue(List<RuleDescription> rules, Map<String, Class<?>> owners, List<Class<?>> homes) {
        this.all = rules.stream().distinct().sorted(BY_ID).toList();
        this.owners = Map.copyOf(owners);
        this.examples = new RuleExamples(homes);
    }

    /**
     * What is on the class path.
     *
     * @throws InvalidRulesException when two have a rule of the same name, or rules cannot be made
     */
    public static RuleCatalogue load() {
        return Rulebook.load().catalogue();
    }

    /** Those of one owner. */
    static RuleCatalogue of(Class<?> home, List<RuleDescription> rules) {
        return new RuleCatalogue(List.of(), Map.of(), List.of()).with(home, rules);
    }

    /**
     * These and others, such as those of a gate.
     *
     * @param home whose they are: a class beside which there may be a file {@code rule-examples.md} with their examples
     * @throws InvalidRulesException when a rule here has the name of one of them
     */
    public RuleCatalogue with(Class<?> home, List<RuleDescription> others) {
        Map<String, Class<?>> both = new HashMap<>(owners);
        for (RuleDescription rule : others) {
            Class<?> owner = both.putIfAbsent(rule.id(), home);
            if (owner != null && owner != home) {
                throw InvalidRulesException.clash(rule.id(), owner, home);
            }
        }
        return new RuleCatalogue(joined(all, others), both, joined(examples.homes(), List.of(home)));
    }

    private static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
        List<T> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
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
