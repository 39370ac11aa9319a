package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.ProtoChange.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How grave it is that something is gone from proto files: deprecated first, then kept until its sunset, and then reserved is the way that is
 * supported.
 */
final class ProtoEndings {
    private static final String WORDS = "error; warn where it was deprecated, info where its sunset has passed";
    private static final String ADVICE =
            "Deprecate it first, with a sunset; when it goes, reserve its number and its name.";

    private ProtoEndings() {}

    /** What operations and whole versions come to. */
    static Level of(Ending ending, Setting setting) {
        if (ending.early()) {
            return INFO;
        }
        return ending.all().stream()
                .map(announced -> LifecycleRules.removed(announced, setting))
                .min(Level::compareTo)
                .orElse(ERROR);
    }

    /** As words for the catalogue. */
    static String words() {
        return WORDS;
    }

    /**
     * The rules on something whose end is felt in generated code only. Under the profile of those who only add it is a promise that is not
     * kept.
     */
    static <C extends Change> List<Rule> removed(
            Class<C> kind, String id, Predicate<C> when, Function<C, Ending> ending) {
        RuleBuilder<C> additive = RuleBuilder.on(kind, id, Facet.EXISTENCE)
                .layer(Layer.POLICY)
                .when(when)
                .whenever((change, setting) -> setting.isAdditive())
                .anywhere((change, setting) -> of(ending.apply(change), setting))
                .depends(WORDS);
        RuleBuilder<C> source = RuleBuilder.on(kind, id, Facet.EXISTENCE)
                .layer(Layer.SOURCE)
                .when(when)
                .anywhere((change, setting) -> of(ending.apply(change), setting))
                .depends(WORDS);
        return List.of(additive.says("A declaration is gone.", ADVICE), source.says("A declaration is gone.", ADVICE));
    }

    /**
     * The rule on a number that is reserved, for those who do not mind the layer in which its end is an error: what old programs send is
     * ignored all the same.
     *
     * @param felt the layer in which it is an error
     */
    static <C extends Change> Rule ignored(
            Class<C> kind, String id, Predicate<C> reserved, Function<C, Layer> felt, Function<C, Ending> ending) {
        return RuleBuilder.on(kind, id, Facet.EXISTENCE)
                .layer(Layer.BEHAVIOUR)
                .when(reserved)
                .whenever((change, setting) ->
                        !setting.isAdditive() && !setting.profile().judges(felt.apply(change)))
                .anywhere((change, setting) -> isAnnounced(ending.apply(change)) ? INFO : WARN)
                .depends("warn; info where it was deprecated")
                .says("What old programs send or read is not there any more.", ADVICE);
    }

    private static boolean isAnnounced(Ending ending) {
        return ending.all().stream().allMatch(Optional::isPresent);
    }
}
