package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * All that judges: the rules here, those of every {@link RuleSource}, and every {@link Plane}. It is the same for all contracts of a run, so
 * it is loaded once.
 */
public final class Rulebook {
    private final Rules standard = Rules.standard();
    private final List<Added> added = new ArrayList<>();
    private final List<Plane> planes = new ArrayList<>();

    private Rulebook(ClassLoader loader) {
        ServiceLoader.load(Plane.class, loader).forEach(planes::add);
        try {
            ServiceLoader.load(RuleSource.class, loader).forEach(source -> added.add(Added.of(source)));
        } catch (ServiceConfigurationError e) {
            throw InvalidRulesException.unusable(e);
        }
    }

    /** The rules of somebody else, who is asked for them once. */
    private record Added(Class<?> owner, List<Rule> rules) {
        static Added of(RuleSource source) {
            try {
                return new Added(source.getClass(), List.copyOf(source.rules()));
            } catch (RuntimeException | LinkageError e) {
                throw InvalidRulesException.broken(source.getClass(), e);
            }
        }
    }

    /**
     * What is on the class path.
     *
     * @throws InvalidRulesException when two have a rule of the same name, or rules cannot be made
     */
    public static Rulebook load() {
        return load(Rulebook.class.getClassLoader());
    }

    /**
     * What a class loader finds.
     *
     * @throws InvalidRulesException when two have a rule of the same name, or rules cannot be made
     */
    public static Rulebook load(ClassLoader loader) {
        Rulebook book = new Rulebook(loader);
        if (book.isExtended()) {
            // Our own names are told apart by tests, and a small check has no time to do it again.
            book.catalogue();
        }
        return book;
    }

    /** Whether there are rules of others. */
    public boolean isExtended() {
        return !added.isEmpty();
    }

    /** What all of them say of themselves. */
    public RuleCatalogue catalogue() {
        List<RuleDescription> own = new ArrayList<>(describe(standard.all()));
        own.add(VersionAdvice.RULE);
        RuleCatalogue catalogue = RuleCatalogue.of(RuleCatalogue.class, own);
        for (Plane plane : planes) {
            catalogue = catalogue.with(plane.getClass(), plane.rules());
        }
        for (Added others : added) {
            catalogue = catalogue.with(others.owner(), describe(others.rules()));
        }
        return catalogue;
    }

    private static List<RuleDescription> describe(List<Rule> rules) {
        return rules.stream().map(Rule::description).toList();
    }

    /** The rules on a change: the one here, and all of others. */
    List<Rule> on(Change change, Setting setting) {
        List<Rule> rules = new ArrayList<>();
        standard.on(change, setting).ifPresent(rules::add);
        for (Added others : added) {
            others.rules().stream()
                    .filter(rule -> rule.isAbout(change, setting))
                    .forEach(rules::add);
        }
        return rules;
    }

    List<Plane> planes() {
        return planes;
    }
}
