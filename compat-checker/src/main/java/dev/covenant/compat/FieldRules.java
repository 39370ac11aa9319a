package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.TypeChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules on the properties of objects.
 */
final class FieldRules {
    private static final Rule ADDED_REQUIRED = RuleBuilder.on(
                    TypeChange.FieldAdded.class, "field.added-required", Facet.EXISTENCE)
            .only(Position.IN)
            .when(TypeChange.FieldAdded::required)
            .in(ERROR)
            .says("A new property must be sent.", "Old clients do not send it: make it optional, with a default.");
    private static final Rule ADDED_VAGUE = RuleBuilder.on(
                    TypeChange.FieldAdded.class, "field.added.no-default", Facet.VALUES)
            .only(Position.IN)
            .whenever((change, setting) -> !change.required() && change.vague() && setting.isAdditive())
            .in(WARN)
            .says(
                    "A new property may be sent, and nobody knows what holds when it is not.",
                    "Say its default, or that null means none: old clients do not send it.");
    private static final Rule ADDED_OPTIONAL = RuleBuilder.on(
                    TypeChange.FieldAdded.class, "field.added-optional", Facet.EXISTENCE)
            .only(Position.IN)
            .when(change -> !change.required())
            .says("A new property may be sent.", "Nothing is to be done: old clients do not send it.");
    private static final Rule ADDED = RuleBuilder.on(TypeChange.FieldAdded.class, "field.added", Facet.EXISTENCE)
            .only(Position.OUT)
            .out(change -> change.misread() ? ERROR : INFO)
            .depends("info, error where all other members had one type, and it has another one")
            .says(
                    "A new property is received.",
                    "Old clients ignore it, unless they read every other member as one type: then give it that type.");
    private static final Rule REMOVED = RuleBuilder.on(TypeChange.FieldRemoved.class, "field.removed", Facet.EXISTENCE)
            .at(Position.IN, FieldRules::removedIn)
            .at(Position.OUT, (change, setting) -> hasEnded(change, setting) ? INFO : ERROR)
            .depends("error, info after its sunset; what is sent to an open object: warn")
            .says(
                    "A property is gone.",
                    "Old clients that read or send it get nothing from it: keep it, or deprecate it with a sunset date"
                            + " first.");
    private static final Rule ACCESS = RuleBuilder.on(
                    TypeChange.FieldAccess.class, "field.mutability.changed", Facet.PRESENCE)
            .in(change -> change.required() && change.aspect().equals("became-not-read-only") ? ERROR : INFO)
            .out(FieldRules::noLongerAnswered)
            .depends("info; error where it must be sent now, or was always answered; warn where it is always answered"
                    + " now")
            .says(
                    "A property travels another way.",
                    "Old clients that send it are not listened to, or those that read it get nothing: keep it as it"
                            + " was.");

    private FieldRules() {}

    private static boolean hasEnded(TypeChange.FieldRemoved change, Setting setting) {
        return Sunsets.state(change.announced(), setting) == Sunsets.State.PASSED;
    }

    private static Level noLongerAnswered(TypeChange.FieldAccess change) {
        if (!change.required()) {
            return INFO;
        }
        return switch (change.aspect()) {
            case "became-write-only" -> ERROR;
            case "became-not-write-only" -> WARN;
            default -> INFO;
        };
    }

    private static Level removedIn(TypeChange.FieldRemoved change, Setting setting) {
        Level ignored = change.closed() ? ERROR : setting.unlessAdditive(WARN);
        return hasEnded(change, setting) ? INFO : ignored;
    }

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(ADDED_REQUIRED, ADDED_VAGUE, ADDED_OPTIONAL, ADDED, REMOVED, ACCESS));
        all.addAll(Variance.between(
                TypeChange.FieldPresence.class, "field.presence", Facet.PRESENCE, TypeChange.FieldPresence::shift));
        return all;
    }
}
