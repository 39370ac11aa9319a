package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.Shift;
import dev.covenant.compat.diff.TypeChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules on the values of types.
 */
final class SchemaRules {
    private static final Rule ENUM_VALUE_ADDED = RuleBuilder.on(
                    TypeChange.EnumValueAdded.class, "enum.value.added", Facet.VALUES)
            .out(change -> change.open() ? INFO : WARN)
            .depends("warn, info where others may come")
            .says(
                    "An enumeration has a new value.",
                    "Old clients may receive a value they do not know: make sure that they have a fallback for it.");
    private static final Rule ENUM_VALUE_REMOVED = RuleBuilder.on(
                    TypeChange.EnumValueRemoved.class, "enum.value.removed", Facet.VALUES)
            .in(ERROR)
            .at(Position.OUT, (change, setting) -> setting.unlessAdditive(INFO))
            .depends("info, error where nothing may be removed")
            .says("A value of an enumeration is gone.", "Old clients may still send it: accept it, and deprecate it.");
    private static final Rule DEFAULT = RuleBuilder.on(TypeChange.Default.class, "schema.default.changed", Facet.VALUES)
            .layer(Layer.BEHAVIOUR)
            .at(Position.IN, (change, setting) -> setting.unlessAdditive(WARN))
            .depends("warn, error where things are only added")
            .says(
                    "What holds when nothing is sent is something else.",
                    "Old clients that send nothing ask for something else now: keep the old default.");
    private static final Rule MEMBER_ADDED = RuleBuilder.on(
                    TypeChange.MemberAdded.class, "union.member.added", Facet.TYPE)
            .out(ERROR)
            .says(
                    "A union has a new alternative.",
                    "Old clients may receive an alternative they do not know: answer so in a new operation or"
                            + " version.");
    private static final Rule MEMBER_REMOVED = RuleBuilder.on(
                    TypeChange.MemberRemoved.class, "union.member.removed", Facet.TYPE)
            .in(ERROR)
            .at(Position.OUT, (change, setting) -> setting.unlessAdditive(INFO))
            .depends("info, error where nothing may be removed")
            .says("An alternative of a union is gone.", "Old clients may still send it: accept it, and deprecate it.");
    private static final Rule WRAPPED = RuleBuilder.on(TypeChange.Wrapped.class, "schema.union.wrapped", Facet.TYPE)
            .in(change -> change.kept() ? INFO : ERROR)
            .depends("error, info where the old type is one of the alternatives")
            .out(ERROR)
            .says(
                    "A type has become one alternative of several.",
                    "Old clients may receive the other alternatives: answer so in a new operation or version.");
    private static final Rule DISCRIMINATOR = RuleBuilder.on(
                    TypeChange.Discrimination.class, "union.discriminator.changed", Facet.ENCODING)
            .in(change -> change.aspect().equals("mapping-added") ? INFO : ERROR)
            .out(change -> change.aspect().equals("mapping-deleted") ? INFO : ERROR)
            .depends("error; info for one more value to send, or one less to receive")
            .says(
                    "Alternatives are told apart in another way.",
                    "Old clients tell them apart as before: keep the property and its values.");
    private static final Rule CONTENT = RuleBuilder.on(
                    TypeChange.ContentEncoding.class, "schema.content-encoding.changed", Facet.ENCODING)
            .in(ERROR)
            .out(ERROR)
            .says(
                    "A text carries its content in another way.",
                    "Keep the old form, and add a property for the new one.");
    private static final Rule PATTERN_WIDENED = RuleBuilder.on(
                    TypeChange.Limit.class, "schema.constraint.widened", Facet.CONSTRAINT)
            .when(change -> change.aspect().equals("pattern") && change.shift() == Shift.WIDENED)
            .out(WARN)
            .says(
                    "Texts of more forms are possible than before.",
                    "Clients seldom ask for the form of what they receive; tell those that take it apart.");
    private static final Rule APPLICATOR_CHANGED = RuleBuilder.on(
                    TypeChange.Applicator.class, "schema.applicator.changed", Facet.APPLICATOR)
            .when(change -> change.kept() || change.shift() == Shift.CHANGED)
            .in(change -> change.shift() == Shift.WIDENED ? INFO : ERROR)
            .out(change -> change.shift() == Shift.NARROWED ? INFO : ERROR)
            .depends("error; info for more to send, or less to receive")
            .says(
                    "A keyword asks for something else than before.",
                    "Keep the old form beside the new one until no client uses it.");
    private static final Rule COMPOSED_OF_MORE = composition("schema.applicator.narrowed", Shift.NARROWED, false)
            .says(
                    "A type is composed of more schemas than before.",
                    "See what else is told of it: what the schema does to its values.");
    private static final Rule COMPOSED_OF_LESS = composition("schema.applicator.widened", Shift.WIDENED, false)
            .says(
                    "A type is composed of fewer schemas than before.",
                    "See what else is told of it: what the schema does to its values.");
    private static final Rule DESCRIBED_BY_MORE = composition("schema.applicator.narrowed", Shift.NARROWED, true)
            .says(
                    "A type is composed of one more schema, which only describes it.",
                    "Nothing is to be done: it asks nothing of values.");
    private static final Rule DESCRIBED_BY_LESS = composition("schema.applicator.widened", Shift.WIDENED, true)
            .says(
                    "A type is composed of one schema less, which only described it.",
                    "Nothing is to be done: it asked nothing of values.");
    private static final Rule REMOVED = RuleBuilder.on(
                    TypeChange.SchemaRemoved.class, "schema.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(WARN)
            .says(
                    "A named type is gone that no operation used.",
                    "Code that was generated from it does not compile any more: deprecate it first.");

    private SchemaRules() {}

    private static RuleBuilder<TypeChange.Composition> composition(String id, Shift shift, boolean words) {
        return RuleBuilder.on(TypeChange.Composition.class, id, Facet.APPLICATOR)
                .when(change -> change.shift() == shift && change.words() == words)
                .in(INFO)
                .out(INFO);
    }

    /** What has no meaning but to tell alternatives apart is harmless when there is more of it. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                ENUM_VALUE_ADDED,
                ENUM_VALUE_REMOVED,
                DEFAULT,
                MEMBER_ADDED,
                MEMBER_REMOVED,
                WRAPPED,
                DISCRIMINATOR,
                CONTENT,
                REMOVED));
        all.addAll(TypeRules.all());
        all.addAll(Variance.between(
                TypeChange.Nullability.class, "schema.nullable", Facet.PRESENCE, TypeChange.Nullability::shift));
        all.addAll(Variance.between(
                TypeChange.Enumeration.class, "schema.enum", Facet.VALUES, TypeChange.Enumeration::shift));
        all.addAll(Variance.of(TypeChange.Constant.class, "schema.const", Facet.VALUES, TypeChange.Constant::shift));
        all.add(PATTERN_WIDENED);
        all.addAll(Variance.of(TypeChange.Limit.class, "schema.constraint", Facet.CONSTRAINT, TypeChange.Limit::shift));
        all.add(APPLICATOR_CHANGED);
        all.addAll(Variance.between(
                TypeChange.Applicator.class, "schema.applicator", Facet.APPLICATOR, TypeChange.Applicator::shift));
        all.add(COMPOSED_OF_MORE);
        all.add(COMPOSED_OF_LESS);
        all.add(DESCRIBED_BY_MORE);
        all.add(DESCRIBED_BY_LESS);
        all.addAll(Variance.between(
                TypeChange.Closedness.class,
                "schema.additional-properties",
                Facet.CONSTRAINT,
                TypeChange.Closedness::shift));
        return all;
    }
}
