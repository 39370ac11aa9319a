package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.PayloadChange;
import dev.covenant.compat.diff.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules on parameters.
 */
final class ParameterRules {
    private static final Rule ADDED_REQUIRED = RuleBuilder.on(
                    PayloadChange.ParameterAdded.class, "parameter.added-required", Facet.EXISTENCE)
            .when(PayloadChange.ParameterAdded::required)
            .in(ERROR)
            .says("A new parameter must be sent.", "Old clients do not send it: make it optional, with a default.");
    private static final Rule ADDED_VAGUE = RuleBuilder.on(
                    PayloadChange.ParameterAdded.class, "parameter.added.no-default", Facet.VALUES)
            .whenever((change, setting) -> !change.required() && change.vague() && setting.isAdditive())
            .in(WARN)
            .says(
                    "A new parameter may be sent, and nobody knows what holds when it is not.",
                    "Say its default: old clients do not send it.");
    private static final Rule ADDED_OPTIONAL = RuleBuilder.on(
                    PayloadChange.ParameterAdded.class, "parameter.added-optional", Facet.EXISTENCE)
            .when(change -> !change.required())
            .says("A new parameter may be sent.", "Nothing is to be done: old clients do not send it.");
    private static final Rule REMOVED = RuleBuilder.on(
                    PayloadChange.ParameterRemoved.class, "parameter.removed", Facet.EXISTENCE)
            .whenever((change, setting) -> !Sunsets.isInvalid(change.announced()))
            .at(Position.IN, ParameterRules::removed)
            .at(Position.OUT, ParameterRules::notReceived)
            .depends("warn, error before its sunset or where it was always received, info after its sunset")
            .says(
                    "A parameter is gone.",
                    "What old clients ask for with it is not listened to: keep it, or deprecate it with a sunset date"
                            + " first.");
    private static final Rule ENCODING = RuleBuilder.on(
                    PayloadChange.ParameterEncoding.class, "parameter.encoding.changed", Facet.ENCODING)
            .when(change -> !change.aspect().equals("style"))
            .in(ParameterRules::encoding)
            .out(ParameterRules::encoding)
            .depends("error, info where more may be written")
            .says("A parameter is written in another way.", "Old clients write it as before: accept that too.");
    private static final Rule STYLE = RuleBuilder.on(
                    PayloadChange.ParameterEncoding.class, "parameter.style.changed", Facet.ENCODING)
            .when(change -> change.aspect().equals("style"))
            .in(ERROR)
            .out(ERROR)
            .says("A parameter is written in another style.", "Old clients write it as before: accept that too.");

    private ParameterRules() {}

    private static Level removed(PayloadChange.ParameterRemoved change, Setting setting) {
        return switch (Sunsets.state(change.announced(), setting)) {
            case NOT_ANNOUNCED -> setting.isAdditive() ? ERROR : WARN;
            case NOT_YET, UNREADABLE -> ERROR;
            case NO_DATE -> setting.isAdditive() ? WARN : INFO;
            case PASSED -> INFO;
        };
    }

    /** Who is called back gets no value where there always was one. */
    private static Level notReceived(PayloadChange.ParameterRemoved change, Setting setting) {
        boolean passed = Sunsets.state(change.announced(), setting) == Sunsets.State.PASSED;
        return change.required() && !passed ? ERROR : removed(change, setting);
    }

    /** Allowing more ways to write a value breaks nobody. */
    private static Level encoding(PayloadChange.ParameterEncoding change) {
        boolean looser = change.aspect().startsWith("allow")
                && change.after().filter("true"::equals).isPresent();
        return looser ? INFO : ERROR;
    }

    static List<Rule> all() {
        List<Rule> all =
                new ArrayList<>(List.of(ADDED_REQUIRED, ADDED_VAGUE, ADDED_OPTIONAL, REMOVED, ENCODING, STYLE));
        all.addAll(Variance.between(
                PayloadChange.ParameterPresence.class,
                "parameter.presence",
                Facet.PRESENCE,
                PayloadChange.ParameterPresence::shift));
        return all;
    }
}
