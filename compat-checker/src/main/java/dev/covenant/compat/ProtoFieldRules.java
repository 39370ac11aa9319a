package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoChange;
import dev.covenant.compat.diff.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules on fields of messages.
 */
final class ProtoFieldRules {
    private static final String KEEP = "Keep it as it was, and add a field for the new form.";

    private static final Rule ADDED_REQUIRED = RuleBuilder.on(
                    ProtoChange.NumberedFieldAdded.class, "field.added-required", Facet.EXISTENCE)
            .when(ProtoChange.NumberedFieldAdded::required)
            .layer(Layer.BEHAVIOUR)
            .in(ERROR)
            .at(Position.BOTH, (change, setting) -> ERROR)
            .says("A new field must be sent.", "Old clients do not send it: do not ask for it.");
    private static final Rule ADDED = RuleBuilder.on(
                    ProtoChange.NumberedFieldAdded.class, "field.added", Facet.EXISTENCE)
            .says("There is a new field.", "Nothing is to be done.");
    private static final Rule BEHAVIOR_NARROWED = RuleBuilder.on(
                    ProtoChange.FieldBehavior.class, "field.presence.narrowed", Facet.PRESENCE)
            .when(change -> change.shift() == Shift.NARROWED)
            .layer(Layer.BEHAVIOUR)
            .in(ERROR)
            .at(Position.BOTH, (change, setting) -> ERROR)
            .says("A field must be sent now.", "Old clients may not send it: do not ask for it.");
    private static final Rule BEHAVIOR_WIDENED = RuleBuilder.on(
                    ProtoChange.FieldBehavior.class, "field.presence.widened", Facet.PRESENCE)
            .layer(Layer.BEHAVIOUR)
            .out(WARN)
            .says("A field need not be sent any more.", "Make sure that old clients get on without it.");
    private static final Rule REQUIRED = RuleBuilder.on(
                    ProtoChange.RequiredField.class, "field.presence.changed-required", Facet.PRESENCE)
            .anywhere(ERROR)
            .says(
                    "A field without which a message cannot be parsed came or went.",
                    "One side refuses the other's messages: never add or remove required fields.");
    private static final Rule SPELLING = RuleBuilder.on(
                    ProtoChange.RequiredSpelling.class, "field.presence.respelled", Facet.PRESENCE)
            .says("A required field is written in another way.", "Nothing is to be done: it means the same.");
    private static final Rule DEFAULT = RuleBuilder.on(
                    ProtoChange.FieldDefault.class, "schema.default.changed", Facet.VALUES)
            .anywhere(ERROR)
            .says(
                    "What an absent field means is something else.",
                    "Both sides take it for another value: keep the default.");
    private static final Rule ONEOF = RuleBuilder.on(ProtoChange.FieldOneof.class, "union.member.moved", Facet.IDENTITY)
            .anywhere(ERROR)
            .says(
                    "A field is in another oneof.",
                    "Setting one field clears another one on one side only: " + lower(KEEP));
    private static final Rule NAME = RuleBuilder.on(ProtoChange.FieldName.class, "field.renamed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A field has another name.", "JSON, text and generated code call it otherwise: keep the name.");
    private static final Rule JSON_NAME = RuleBuilder.on(
                    ProtoChange.FieldJsonName.class, "field.json-name.changed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A field has another name in JSON.", "Write json_name with the old one.");
    private static final Rule UTF8 = RuleBuilder.on(
                    ProtoChange.FieldUtf8.class, "field.utf8-validation.changed", Facet.CONSTRAINT)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> change.shift() == Shift.NARROWED ? ERROR : INFO)
            .says(
                    "Text that is not UTF-8 is refused, or not any more.",
                    "Send UTF-8 from everywhere before it is asked for.");
    private static final Rule LANGUAGE = RuleBuilder.on(
                    ProtoChange.FieldLanguage.class, "source-option.changed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("Generated code of one language is another one.", "Callers must be changed: keep the option.");

    private ProtoFieldRules() {}

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                ADDED_REQUIRED,
                ADDED,
                BEHAVIOR_NARROWED,
                BEHAVIOR_WIDENED,
                REQUIRED,
                SPELLING,
                DEFAULT,
                ONEOF,
                NAME,
                JSON_NAME,
                UTF8,
                LANGUAGE));
        all.add(removed(Layer.WIRE, change -> !change.numberReserved()));
        all.add(removed(Layer.JSON, change -> change.numberReserved() && !change.nameReserved()));
        all.add(removed(Layer.SOURCE, change -> change.numberReserved() && change.nameReserved()));
        all.add(type(Layer.WIRE, change -> !Encodings.sameBytes(change)));
        all.add(type(Layer.JSON, change -> Encodings.sameBytes(change) && !Encodings.sameJson(change)));
        all.add(type(Layer.SOURCE, change -> Encodings.sameBytes(change) && Encodings.sameJson(change)));
        all.add(cardinality(Layer.WIRE, change -> !Encodings.sameBytes(change)));
        all.add(cardinality(Layer.JSON, change -> Encodings.sameBytes(change) && !Encodings.sameJson(change)));
        all.add(cardinality(Layer.SOURCE, change -> Encodings.sameBytes(change) && Encodings.sameJson(change)));
        return all;
    }

    private static Rule removed(Layer layer, Predicate<ProtoChange.NumberedFieldRemoved> when) {
        return RuleBuilder.on(ProtoChange.NumberedFieldRemoved.class, "field.removed", Facet.EXISTENCE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says("A field is gone.", "Deprecate it first; when it goes, reserve its number and its name.");
    }

    private static Rule type(Layer layer, Predicate<ProtoChange.FieldType> when) {
        return RuleBuilder.on(ProtoChange.FieldType.class, "schema.type.changed", Facet.TYPE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says("A field has another type.", KEEP);
    }

    private static Rule cardinality(Layer layer, Predicate<ProtoChange.FieldCardinality> when) {
        return RuleBuilder.on(ProtoChange.FieldCardinality.class, "field.cardinality.changed", Facet.PRESENCE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says("A field is there more or less often, or its absence shows or not.", KEEP);
    }
}
