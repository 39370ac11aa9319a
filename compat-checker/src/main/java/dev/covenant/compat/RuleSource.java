package dev.covenant.compat;

import java.util.List;

/**
 * Rules of somebody else, such as what one company asks of its contracts. Found by {@link java.util.ServiceLoader}: a jar on the class path
 * names its sources in {@code META-INF/services/dev.covenant.compat.RuleSource}.
 *
 * <pre>{@code
 * public final class AcmeRules implements RuleSource {
 *     public List<Rule> rules() {
 *         return List.of(RuleBuilder.on(PayloadChange.ParameterAdded.class, "acme.parameter.underscored", Facet.IDENTITY)
 *                 .layer(Layer.POLICY)
 *                 .when(added -> added.site().element().contains("_"))
 *                 .anywhere(Level.ERROR)
 *                 .says("A new parameter has an underscore in its name.", "Write it with hyphens: page-size."));
 *     }
 * }
 * }</pre>
 *
 * <p>What they find is told beside what the rules here find, never instead of it: who wants less of those says so in the settings. All of
 * them that are about a change have a finding. A file {@code rule-examples.md} beside the class has examples for the rules' pages.
 */
public interface RuleSource {
    /** All of them. An id is nobody else's; it begins with a name of its owner's, best. Several may have one where they differ in layer. */
    List<Rule> rules();
}
