package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.OFF;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.ApiChange;
import dev.covenant.compat.diff.LifecycleChange.Announcement;
import dev.covenant.compat.diff.LifecycleChange.NoLevel;
import dev.covenant.compat.diff.LifecycleChange.Stability;
import dev.covenant.compat.diff.PayloadChange;
import dev.covenant.compat.diff.StabilityLevel;
import dev.covenant.model.Deprecation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rules on how things come to an end: deprecated, with a day, kept until then.
 */
final class LifecycleRules {
    private static final Rule INVALID = rule("lifecycle.sunset.invalid", Announcement.class)
            .when(change -> Sunsets.isInvalid(change.revised()) || Sunsets.isInvalid(change.old()))
            .anywhere(ERROR)
            .says("The sunset is no date.", "Write it as a date, such as 2027-01-31.");
    private static final Rule INVALID_OPERATION = rule("lifecycle.sunset.invalid", ApiChange.OperationRemoved.class)
            .when(change -> Sunsets.isInvalid(change.announced()))
            .anywhere(ERROR)
            .says("An operation is gone whose sunset was no date.", "Keep it, and write the day as a date first.");
    private static final Rule INVALID_PARAMETER = rule("lifecycle.sunset.invalid", PayloadChange.ParameterRemoved.class)
            .when(change -> Sunsets.isInvalid(change.announced()))
            .anywhere(ERROR)
            .says("A parameter is gone whose sunset was no date.", "Keep it, and write the day as a date first.");
    private static final Rule DELETED = rule("lifecycle.sunset.removed", Announcement.class)
            .when(change -> hasSunset(change.old()) && change.revised().isPresent() && !hasSunset(change.revised()))
            .anywhere(ERROR)
            .says("The day of the sunset is not said any more.", "Say it: clients plan by it.");
    private static final Rule EARLIER = rule("lifecycle.sunset.moved-too-early", Announcement.class)
            .whenever((change, setting) -> isEarlier(change))
            .anywhere(LifecycleRules::earlier)
            .depends("error within the days of grace, else warn")
            .says("The sunset is sooner than it was announced.", "Leave the clients the time they were promised.");
    private static final Rule TOO_SOON = rule("lifecycle.sunset.too-soon", Announcement.class)
            .whenever((change, setting) ->
                    change.old().isEmpty() && Sunsets.isTooSoon(change.revised(), setting, change.stability()))
            .anywhere(ERROR)
            .says("The sunset is too soon after its announcement.", "Leave the clients the days of grace.");
    private static final Rule MISSING = rule("lifecycle.sunset.missing", Announcement.class)
            .whenever((change, setting) -> change.old().isEmpty()
                    && change.revised().isPresent()
                    && !hasSunset(change.revised())
                    && setting.asksForSunset(change.stability()))
            .anywhere(ERROR)
            .says("It is deprecated, and nobody knows until when.", "Say the day with x-sunset.");
    private static final Rule DEPRECATED = rule("lifecycle.deprecated", Announcement.class)
            .when(change -> change.revised().isPresent())
            .anywhere(LifecycleRules::told)
            .depends("info, off for drafts and alphas")
            .says("It is deprecated.", "Tell the clients what to use instead.");
    private static final Rule UNDEPRECATED = rule("lifecycle.undeprecated", Announcement.class)
            .when(change -> change.revised().isEmpty())
            .anywhere(LifecycleRules::told)
            .depends("info, off for drafts and alphas")
            .says("It is not deprecated any more.", "Nothing is to be done.");
    private static final Rule STABILITY_INVALID = rule("lifecycle.stability.invalid", NoLevel.class)
            .anywhere(ERROR)
            .says("The level of stability is none.", "Write draft, alpha, beta or stable.");
    private static final Rule STABILITY_LOWERED = rule("lifecycle.stability.lowered", Stability.class)
            .when(change -> level(change.after()).compareTo(level(change.before())) < 0)
            .anywhere(ERROR)
            .says("It is less stable than it was promised.", "Keep the promise: clients rely on it.");
    private static final Rule STABILITY_RAISED = rule("lifecycle.stability.raised", Stability.class)
            .anywhere(INFO)
            .says("It is more stable than before.", "Nothing is to be done.");

    private LifecycleRules() {}

    private static <C extends dev.covenant.compat.diff.Change> RuleBuilder<C> rule(String id, Class<C> kind) {
        return RuleBuilder.on(kind, id, Facet.LIFECYCLE).layer(Layer.POLICY);
    }

    private static boolean hasSunset(Optional<Deprecation> announced) {
        return announced.flatMap(Deprecation::sunset).isPresent();
    }

    private static Level earlier(Announcement change, Setting setting) {
        return Sunsets.isTooSoon(change.revised(), setting, change.stability()) ? ERROR : WARN;
    }

    private static boolean isEarlier(Announcement change) {
        Optional<LocalDate> was = Sunsets.date(change.old());
        Optional<LocalDate> is = Sunsets.date(change.revised());
        return was.isPresent() && is.isPresent() && is.get().isBefore(was.get());
    }

    /** Who says nothing promises as much as who says stable. */
    private static StabilityLevel level(Optional<String> written) {
        return written.flatMap(StabilityLevel::parse).orElse(StabilityLevel.STABLE);
    }

    /** Whether nothing was promised yet: drafts and alphas may go and change at any time. */
    static boolean isEarly(Optional<String> stability) {
        return level(stability).compareTo(StabilityLevel.BETA) < 0;
    }

    /** What nothing was promised of needs no announcement of its end. */
    private static Level told(Announcement change, Setting setting) {
        return isEarly(change.stability()) ? OFF : INFO;
    }

    /** The first that fits is right: a day that is no date is not also too soon. */
    static List<Rule> all() {
        return List.of(
                INVALID,
                INVALID_OPERATION,
                INVALID_PARAMETER,
                DELETED,
                EARLIER,
                TOO_SOON,
                MISSING,
                DEPRECATED,
                UNDEPRECATED,
                STABILITY_INVALID,
                STABILITY_LOWERED,
                STABILITY_RAISED);
    }

    static Level removed(Optional<Deprecation> announced, Setting setting) {
        return switch (Sunsets.state(announced, setting)) {
            case NOT_ANNOUNCED, NOT_YET, UNREADABLE -> ERROR;
            case NO_DATE -> setting.isAdditive() ? ERROR : WARN;
            case PASSED -> INFO;
        };
    }
}
