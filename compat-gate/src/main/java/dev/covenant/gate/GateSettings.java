package dev.covenant.gate;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How contracts are judged.
 *
 * @param profile how strict
 * @param direction between whom
 * @param failOn how grave a finding must be for the gate to say no
 * @param today the day of the judgement: for sunset dates and acceptances
 * @param graceDays how many days something must live on after its end was announced; 0 asks for no date
 * @param overrides rules that are as grave as the team says; of several that fit the last one is right
 * @param acceptances what somebody answers for
 * @param projectVersion the version that is about to be released; it is judged against {@link Side#version()} of the old side, and where
 *     one of the two is not known the contracts' own versions are judged
 */
public record GateSettings(
        Profile profile,
        Direction direction,
        FailOn failOn,
        LocalDate today,
        int graceDays,
        List<SeverityOverride> overrides,
        List<Acceptance> acceptances,
        Optional<String> projectVersion) {
    public GateSettings {
        overrides = List.copyOf(overrides);
        acceptances = List.copyOf(acceptances);
    }

    /** Old clients and the new server under the standard profile, on a day; nothing overridden or accepted. */
    public static GateSettings on(LocalDate today) {
        return new GateSettings(
                Profile.STANDARD, Direction.BACKWARD, FailOn.ERROR, today, 0, List.of(), List.of(), Optional.empty());
    }

    /** The same under another profile. */
    public GateSettings withProfile(Profile other) {
        return new GateSettings(other, direction, failOn, today, graceDays, overrides, acceptances, projectVersion);
    }

    /** The same between others. */
    public GateSettings withDirection(Direction other) {
        return new GateSettings(profile, other, failOn, today, graceDays, overrides, acceptances, projectVersion);
    }

    /** The same with another verdict. */
    public GateSettings withFailOn(FailOn other) {
        return new GateSettings(profile, direction, other, today, graceDays, overrides, acceptances, projectVersion);
    }

    /** The same with other days of grace. */
    public GateSettings withGraceDays(int days) {
        return new GateSettings(profile, direction, failOn, today, days, overrides, acceptances, projectVersion);
    }

    /** The same with other overrides. */
    public GateSettings withOverrides(List<SeverityOverride> others) {
        return new GateSettings(profile, direction, failOn, today, graceDays, others, acceptances, projectVersion);
    }

    /** The same with other acceptances. */
    public GateSettings withAcceptances(List<Acceptance> others) {
        return new GateSettings(profile, direction, failOn, today, graceDays, overrides, others, projectVersion);
    }

    /** The same with the version that is about to be released, such as {@code 1.5.0} or {@code 1.5.0-SNAPSHOT}. */
    public GateSettings withProjectVersion(String version) {
        return new GateSettings(
                profile, direction, failOn, today, graceDays, overrides, acceptances, Optional.of(version));
    }
}
