package dev.covenant.cli;

import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * How contracts are judged.
 *
 * @param profile how strict
 * @param direction between whom
 * @param failOn how grave a finding must be for the gate to say no
 * @param today the day of the judgement, for sunset dates
 */
record CheckSettings(Profile profile, Direction direction, FailOn failOn, LocalDate today) {
    static final List<Option> OPTIONS = List.of(
            Option.value(
                    "--profile", "P", "How strict: wire, json, standard (the default), source or additive (only add)."),
            Option.value(
                    "--direction",
                    "D",
                    "backward (old clients, new server; the default), forward (the reverse) or full."),
            Option.value("--fail-on", "S", "What ends with exit code 1: error (the default), warn or never."),
            Option.value("--today", "DATE", "The day of the judgement, such as 2026-01-15; today by default."));

    /**
     * What the options say.
     *
     * @throws UsageException when one of them makes no sense
     */
    static CheckSettings of(Arguments arguments) {
        return new CheckSettings(
                Choice.of(arguments, "--profile", Profile.STANDARD),
                Choice.of(arguments, "--direction", Direction.BACKWARD),
                Choice.of(arguments, "--fail-on", FailOn.ERROR),
                today(arguments.value("--today")));
    }

    private static LocalDate today(Optional<String> date) {
        try {
            return date.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        } catch (DateTimeParseException e) {
            throw new UsageException("--today is a date such as 2026-01-15, not " + e.getParsedString());
        }
    }

    /** A request with these settings, on its own day. */
    CheckRequest apply(CheckRequest request) {
        return request.withProfile(profile).withDirection(direction);
    }
}
