package dev.covenant.cli;

import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import dev.covenant.gate.FailOn;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.GateSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about how contracts are judged; the rest is as {@code covenant.yaml} says, or as usual.
 *
 * @param profile how strict
 * @param direction between whom
 * @param failOn how grave a finding must be for the gate to say no
 * @param graceDays how many days something must live on after its end was announced
 * @param today the day of the judgement
 */
record Judgement(
        Optional<Profile> profile,
        Optional<Direction> direction,
        Optional<FailOn> failOn,
        Optional<Integer> graceDays,
        LocalDate today) {
    static final Option PROFILE = Option.value(
            "--profile", "P", "How strict: wire, json, standard (the default), source or additive (only add).");
    static final Option DIRECTION = Option.value(
            "--direction", "D", "backward (old clients, new server; the default), forward (the reverse) or full.");
    static final Option TODAY =
            Option.value("--today", "DATE", "The day of the judgement, such as 2026-01-15; today by default.");
    static final Option GRACE_DAYS = Option.value(
            "--grace-days", "N", "How many days something lives on after its end was announced; 0 asks for no date.");
    static final Option FAIL_ON =
            Option.value("--fail-on", "S", "What ends with exit code 1: error (the default), warn or never.");
    static final Option REPORT_ONLY = Option.flag("--report-only", "The same as --fail-on never.");

    /**
     * What the options say.
     *
     * @throws UsageException with all of them that make no sense
     */
    static Judgement of(Arguments arguments) {
        Complaints complaints = new Complaints();
        var profile = complaints.take(() -> Choice.of(arguments, PROFILE.name(), Profile.class));
        var direction = complaints.take(() -> Choice.of(arguments, DIRECTION.name(), Direction.class));
        var failOn = complaints.take(() -> failOn(arguments));
        var graceDays = complaints.take(() -> arguments.value(GRACE_DAYS.name()).map(Judgement::days));
        var today = complaints.take(() -> today(arguments.value(TODAY.name())));
        complaints.raise();
        return new Judgement(
                profile.orElseThrow(),
                direction.orElseThrow(),
                failOn.orElseThrow(),
                graceDays.orElseThrow(),
                today.orElseThrow());
    }

    private static Optional<FailOn> failOn(Arguments arguments) {
        Optional<FailOn> failOn = Choice.of(arguments, FAIL_ON.name(), FailOn.class);
        if (!arguments.has(REPORT_ONLY.name())) {
            return failOn;
        }
        if (failOn.isPresent() && failOn.get() != FailOn.NEVER) {
            throw new UsageException(REPORT_ONLY.name() + " and " + FAIL_ON.name() + " say different things");
        }
        return Optional.of(FailOn.NEVER);
    }

    private static int days(String number) {
        try {
            return Integer.parseUnsignedInt(number);
        } catch (NumberFormatException e) {
            throw new UsageException(GRACE_DAYS.name() + " is a number of days such as 180, not " + number);
        }
    }

    private static LocalDate today(Optional<String> date) {
        try {
            return date.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        } catch (DateTimeParseException e) {
            throw new UsageException(TODAY.name() + " is a date such as 2026-01-15, not " + e.getParsedString());
        }
    }

    /** All settings, with what a file says where the command line says nothing. */
    GateSettings over(GateFile file) {
        GateSettings said = file.settings(today);
        return said.withProfile(profile.orElse(said.profile()))
                .withDirection(direction.orElse(said.direction()))
                .withFailOn(failOn.orElse(said.failOn()))
                .withGraceDays(graceDays.orElse(said.graceDays()));
    }

    /** A request of one pair as the command line alone says. */
    CheckRequest over(CheckRequest request) {
        return request.withProfile(profile.orElse(request.profile()))
                .withDirection(direction.orElse(request.direction()))
                .withGraceDays(graceDays.orElse(request.graceDays()));
    }

    /** The options that also hold for many pairs. */
    static List<Option> options() {
        return List.of(PROFILE, DIRECTION, FAIL_ON, REPORT_ONLY, TODAY, GRACE_DAYS);
    }
}
