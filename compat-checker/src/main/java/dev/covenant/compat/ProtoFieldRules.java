package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoFieldChange;
import dev.covenant.compat.diff.ProtoTypeChange;
import dev.covenant.compat.diff.Shift;
import dev.covenant.model.Property.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules on fields of messages.
 */
final class ProtoFieldRules {
    private static final String KEEP = "Keep it as it was, and add a field for the new form.";

    private static final Rule ADDED_REQUIRED = RuleBuilder.on(
                    ProtoFieldChange.NumberedFieldAdded.class, "field.added-required", Facet.EXISTENCE)
            .when(ProtoFieldChange.NumberedFieldAdded::required)
            .layer(Layer.BEHAVIOUR)
            .in(ERROR)
            .at(Position.BOTH, ERROR)
            .says("A new field must be sent.", "Old clients do not send it: do not ask for it.");
    private static final Rule ADDED_VAGUE = RuleBuilder.on(
                    ProtoFieldChange.NumberedFieldAdded.class, "field.added.no-default", Facet.VALUES)
            .layer(Layer.POLICY)
            .whenever((change, setting) -> change.vague() && setting.isAdditive())
            .in(WARN)
            .at(Position.BOTH, WARN)
            .says(
                    "There is a new field, and nobody can tell that it was left out.",
                    "Make it optional, or say in its comment what it means that an old client does not send it.");
    private static final Rule MEMBER_ADDED = RuleBuilder.on(
                    ProtoFieldChange.NumberedFieldAdded.class, "field.added", Facet.EXISTENCE)
            .when(ProtoFieldChange.NumberedFieldAdded::member)
            .layer(Layer.BEHAVIOUR)
            .out(WARN)
            .at(Position.BOTH, WARN)
            .says(
                    "A oneof has a new member.",
                    "Old clients that get it find nothing set: make sure that they get on with that.");
    private static final Rule ADDED = RuleBuilder.on(
                    ProtoFieldChange.NumberedFieldAdded.class, "field.added", Facet.EXISTENCE)
            .says("There is a new field.", "Nothing is to be done.");
    private static final Rule RENUMBERED = RuleBuilder.on(
                    ProtoFieldChange.ExtensionRenumbered.class, "field.removed", Facet.IDENTITY)
            .anywhere(ERROR)
            .says(
                    "An extension has another number, or extends another message.",
                    "To a message it is another field: keep the number, and add a new extension for the new form.");
    private static final Rule BEHAVIOR_NARROWED = RuleBuilder.on(
                    ProtoFieldChange.FieldBehavior.class, "field.presence.narrowed", Facet.PRESENCE)
            .when(change -> change.shift() == Shift.NARROWED)
            .layer(Layer.BEHAVIOUR)
            .in(ERROR)
            .at(Position.BOTH, ERROR)
            .says("A field must be sent now.", "Old clients may not send it: do not ask for it.");
    private static final Rule BEHAVIOR_WIDENED = RuleBuilder.on(
                    ProtoFieldChange.FieldBehavior.class, "field.presence.widened", Facet.PRESENCE)
            .layer(Layer.BEHAVIOUR)
            .out(WARN)
            .at(Position.BOTH, WARN)
            .says("A field need not be sent any more.", "Make sure that old clients get on without it.");
    private static final Rule ONEOF_NARROWED = RuleBuilder.on(
                    ProtoTypeChange.OneofPresence.class, "field.presence.narrowed", Facet.PRESENCE)
            .when(change -> change.shift() == Shift.NARROWED)
            .layer(Layer.BEHAVIOUR)
            .in(ERROR)
            .at(Position.BOTH, ERROR)
            .says("One field of a oneof must be sent now.", "Old clients may send none: do not ask for it.");
    private static final Rule ONEOF_WIDENED = RuleBuilder.on(
                    ProtoTypeChange.OneofPresence.class, "field.presence.widened", Facet.PRESENCE)
            .layer(Layer.BEHAVIOUR)
            .out(WARN)
            .at(Position.BOTH, WARN)
            .says("No field of a oneof need be sent any more.", "Make sure that old clients get on without it.");
    private static final Rule UNREAD = RuleBuilder.on(
                    ProtoFieldChange.FieldAccess.class, "field.mutability.changed", Facet.BEHAVIOUR)
            .when(change -> change.is() == Access.READ_ONLY)
            .layer(Layer.BEHAVIOUR)
            .in(WARN)
            .at(Position.BOTH, WARN)
            .says("What clients send in a field is ignored now.", "Old clients still send it: go by it as before.");
    private static final Rule UNSENT = RuleBuilder.on(
                    ProtoFieldChange.FieldAccess.class, "field.mutability.changed", Facet.BEHAVIOUR)
            .when(change -> change.is() == Access.WRITE_ONLY)
            .layer(Layer.BEHAVIOUR)
            .out(WARN)
            .at(Position.BOTH, WARN)
            .says("A field is not in responses any more.", "Old clients read it: keep it.");
    private static final Rule ACCESS = RuleBuilder.on(
                    ProtoFieldChange.FieldAccess.class, "field.mutability.changed", Facet.BEHAVIOUR)
            .says("A field travels both ways again.", "Nothing is to be done.");
    private static final Rule REQUIRED = RuleBuilder.on(
                    ProtoFieldChange.RequiredField.class, "field.presence.changed-required", Facet.PRESENCE)
            .anywhere(ERROR)
            .says(
                    "A field without which a message cannot be parsed came or went.",
                    "One side refuses the other's messages: never add or remove required fields.");
    private static final Rule SPELLING = RuleBuilder.on(
                    ProtoFieldChange.RequiredSpelling.class, "field.presence.respelled", Facet.PRESENCE)
            .says("A required field is written in another way.", "Nothing is to be done: it means the same.");
    private static final Rule DEFAULT = RuleBuilder.on(
                    ProtoFieldChange.FieldDefault.class, "schema.default.changed", Facet.VALUES)
            .anywhere(ERROR)
            .says(
                    "What an absent field means is something else.",
                    "Both sides take it for another value: keep the default.");
    private static final Rule ONEOF_ALONE = RuleBuilder.on(
                    ProtoFieldChange.FieldOneof.class, "union.member.moved", Facet.IDENTITY)
            .when(ProtoFieldChange.FieldOneof::alone)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "A field is in another oneof, but excludes the same fields as before.",
                    "Code that was generated from it does not compile any more: keep it.");
    private static final Rule ONEOF = RuleBuilder.on(
                    ProtoFieldChange.FieldOneof.class, "union.member.moved", Facet.IDENTITY)
            .anywhere(ERROR)
            .says(
                    "A field is in another oneof.",
                    "Setting one field clears another one on one side only: " + lower(KEEP));
    private static final Rule NAME = RuleBuilder.on(ProtoFieldChange.FieldName.class, "field.renamed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A field has another name.", "JSON, text and generated code call it otherwise: keep the name.");
    private static final Rule JSON_NAME = RuleBuilder.on(
                    ProtoFieldChange.FieldJsonName.class, "field.json-name.changed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A field has another name in JSON.", "Write json_name with the old one.");
    private static final Rule UTF8 = RuleBuilder.on(
                    ProtoFieldChange.FieldUtf8.class, "field.utf8-validation.changed", Facet.CONSTRAINT)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> change.shift() == Shift.NARROWED ? ERROR : INFO)
            .depends("error where it is refused now, info where it was")
            .says(
                    "Text that is not UTF-8 is refused, or not any more.",
                    "Send UTF-8 from everywhere before it is asked for.");
    private static final Rule VALUES = RuleBuilder.on(
                    ProtoFieldChange.FieldType.class, "schema.type.changed", Facet.TYPE)
            .layer(Layer.BEHAVIOUR)
            .whenever((change, setting) -> Encodings.losesValues(change, setting.position()))
            .anywhere(ERROR)
            .says(
                    "A field has another type, and some of its values are read as other values.",
                    "Large or negative numbers, or bytes that are no text, arrive as something else: " + lower(KEEP));
    private static final Rule TYPE_NAME = RuleBuilder.on(
                    ProtoFieldChange.FieldType.class, "schema.type.changed", Facet.TYPE)
            .when(ProtoFieldChange.FieldType::sameForm)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "A field has a type of another name that is read and written alike.",
                    "Code that was generated from it does not compile any more: keep the name.");
    private static final Rule LANGUAGE = RuleBuilder.on(
                    ProtoFieldChange.FieldLanguage.class, "source-option.changed", Facet.SOURCE_NAME)
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
                ADDED_VAGUE,
                MEMBER_ADDED,
                ADDED,
                RENUMBERED,
                ONEOF_NARROWED,
                ONEOF_WIDENED,
                UNREAD,
                UNSENT,
                ACCESS,
                BEHAVIOR_NARROWED,
                BEHAVIOR_WIDENED,
                REQUIRED,
                SPELLING,
                DEFAULT,
                ONEOF_ALONE,
                ONEOF,
                NAME,
                JSON_NAME,
                UTF8,
                LANGUAGE));
        all.addAll(removed(Layer.WIRE, change -> !change.numberReserved()));
        all.add(ProtoEndings.ignored(
                ProtoFieldChange.NumberedFieldRemoved.class,
                "field.removed",
                ProtoFieldChange.NumberedFieldRemoved::numberReserved,
                change -> change.nameReserved() ? Layer.SOURCE : Layer.JSON,
                ProtoFieldChange.NumberedFieldRemoved::ending));
        all.addAll(removed(Layer.JSON, change -> change.numberReserved() && !change.nameReserved()));
        all.addAll(ProtoEndings.removed(
                ProtoFieldChange.NumberedFieldRemoved.class,
                "field.removed",
                change -> change.numberReserved() && change.nameReserved(),
                ProtoFieldChange.NumberedFieldRemoved::ending));
        all.add(TYPE_NAME);
        all.add(type(Layer.WIRE, change -> !Encodings.sameBytes(change)));
        all.add(VALUES);
        all.add(type(Layer.JSON, change -> Encodings.sameBytes(change) && !Encodings.sameJson(change)));
        all.add(type(Layer.SOURCE, change -> Encodings.sameBytes(change) && Encodings.sameJson(change)));
        all.add(cardinality(Layer.WIRE, change -> !Encodings.sameBytes(change)));
        all.add(cardinality(Layer.JSON, change -> Encodings.sameBytes(change) && !Encodings.sameJson(change)));
        all.add(cardinality(Layer.SOURCE, change -> Encodings.sameBytes(change) && Encodings.sameJson(change)));
        return all;
    }

    /** What looks renamed has other advice. */
    private static List<Rule> removed(Layer layer, Predicate<ProtoFieldChange.NumberedFieldRemoved> when) {
        RuleBuilder<ProtoFieldChange.NumberedFieldRemoved> renumbered = RuleBuilder.on(
                        ProtoFieldChange.NumberedFieldRemoved.class, "field.removed", Facet.EXISTENCE)
                .layer(layer)
                .when(when)
                .when(change -> change.after().isPresent())
                .anywhere(ERROR);
        RuleBuilder<ProtoFieldChange.NumberedFieldRemoved> gone = RuleBuilder.on(
                        ProtoFieldChange.NumberedFieldRemoved.class, "field.removed", Facet.EXISTENCE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR);
        return List.of(
                renumbered.says(
                        "A field is gone, and a new one looks like it.",
                        "Give the new field the old number: only the number says which field it is."),
                gone.says("A field is gone.", "Deprecate it first; when it goes, reserve its number and its name."));
    }

    private static Rule type(Layer layer, Predicate<ProtoFieldChange.FieldType> when) {
        return RuleBuilder.on(ProtoFieldChange.FieldType.class, "schema.type.changed", Facet.TYPE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says("A field has another type.", KEEP);
    }

    private static Rule cardinality(Layer layer, Predicate<ProtoFieldChange.FieldCardinality> when) {
        return RuleBuilder.on(ProtoFieldChange.FieldCardinality.class, "field.cardinality.changed", Facet.PRESENCE)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says("A field is there more or less often, or its absence shows or not.", KEEP);
    }
}
