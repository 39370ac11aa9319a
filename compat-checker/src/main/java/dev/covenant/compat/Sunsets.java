package dev.covenant.compat;

import dev.covenant.model.Deprecation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an announcement of an end comes to on a day.
 */
final class Sunsets {
    private Sunsets() {}

    /** Whether something may go. */
    enum State {
        NOT_ANNOUNCED,
        /** Deprecated, but without a day. */
        NO_DATE,
        /** The day is still to come. */
        NOT_YET,
        PASSED,
        /** The day is no date. */
        UNREADABLE
    }

    static State state(Optional<Deprecation> announced, Setting setting) {
        if (announced.isEmpty()) {
            return State.NOT_ANNOUNCED;
        }
        if (announced.get().sunset().isEmpty()) {
            return State.NO_DATE;
        }
        Optional<LocalDate> day = announced.get().day();
        if (day.isEmpty()) {
            return State.UNREADABLE;
        }
        return day.get().isAfter(setting.today()) ? State.NOT_YET : State.PASSED;
    }

    static boolean isInvalid(Optional<Deprecation> announced) {
        return announced
                .filter(one -> one.sunset().isPresent() && one.day().isEmpty())
                .isPresent();
    }

    /** Whether the day is sooner than the grace days from today. */
    static boolean isTooSoon(Optional<Deprecation> announced, Setting setting, Optional<String> stability) {
        return isWithin(announced, setting, setting.graceDays(stability));
    }

    /** Whether the day is sooner than so many days from today. */
    static boolean isWithin(Optional<Deprecation> announced, Setting setting, int days) {
        return date(announced)
                .filter(day -> day.isBefore(setting.today().plusDays(days)))
                .isPresent();
    }

    static Optional<LocalDate> date(Optional<Deprecation> announced) {
        return announced.flatMap(Deprecation::day);
    }
}
